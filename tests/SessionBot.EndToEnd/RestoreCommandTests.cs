using System.IO.Compression;
using SessionBot.EndToEnd.Infrastructure;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>A session that was exported comes back with one command, from a folder or a ZIP file.</summary>
public sealed class RestoreCommandTests(LiveService live) : IClassFixture<LiveService>
{
    private RunningService Service => live.Service;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exported_session_is_restored_into_an_empty_database_and_exported_again_unchanged(bool onServer)
    {
        Assert.SkipWhen(onServer && TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var database = onServer ? PostgreSqlCopy.Create() : null;
        using var folder = new WorkingFolder();
        var settings = Service.Settings;
        if (database is not null)
        {
            settings["ConnectionStrings__Database"] = database.ConnectionString;
        }

        await Service.AskAsync(await Service.MemberAsync("小松"), "導入にかかった期間を教えてください");
        var export = await ServiceCommand.RunAsync(Service.Folder, Service.Settings, "export", $"{LiveSession.Number}", "--out", folder.PathTo("first"));
        await ZipFile.CreateFromDirectoryAsync(folder.PathTo("first"), folder.PathTo("first.zip"), Ct);

        var restore = await ServiceCommand.RunAsync(folder, settings, "restore", "first.zip");
        var again = await ServiceCommand.RunAsync(folder, settings, "export", $"{LiveSession.Number}", "--out", "second");
        var twice = await ServiceCommand.RunAsync(folder, settings, "restore", "first");

        Assert.True(export.ExitCode == 0, export.All);
        Assert.True(restore.ExitCode == 0 && restore.Output.Contains("Nothing was sent to anybody.", StringComparison.Ordinal), restore.All);
        Assert.True(again.ExitCode == 0, again.All);
        Assert.Equal(Files(folder.PathTo("first")), Files(folder.PathTo("second")));
        Assert.True(twice.ExitCode == 2 && twice.Error.Contains($"Session {LiveSession.Number} is in this database already", StringComparison.Ordinal), twice.All);
        Assert.DoesNotContain("   at ", twice.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ZIP_file_of_a_session_drafts_to_minutes()
    {
        using var folder = new WorkingFolder();
        await ServiceCommand.RunAsync(Service.Folder, Service.Settings, "export", $"{LiveSession.Number}", "--out", folder.PathTo("session"));
        await ZipFile.CreateFromDirectoryAsync(folder.PathTo("session"), folder.PathTo("session.zip"), Ct);

        var draft = await ServiceCommand.RunAsync(folder, "draft", "session.zip", "--out", "minutes");

        Assert.True(draft.ExitCode == 0, draft.All);
        Assert.Contains(LiveSession.Topic, await File.ReadAllTextAsync(folder.PathTo("minutes", "minutes.md"), Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.zip", "missing.zip: there is no such file or folder.")]
    [InlineData("broken.zip", "broken.zip is no ZIP file, or a damaged one")]
    [InlineData("empty", "archive.json is missing: name a ZIP file or a folder that SessionBot has exported")]
    public async Task What_is_no_archive_is_refused_before_a_database_is_made(string archive, string fault)
    {
        using var folder = new WorkingFolder();
        Directory.CreateDirectory(folder.PathTo("empty"));
        await File.WriteAllTextAsync(folder.PathTo("broken.zip"), "PK", Ct);

        var restore = await ServiceCommand.RunAsync(folder, ServiceSettings.Alone(), "restore", archive);

        Assert.True(restore.ExitCode == 2 && restore.Error.Contains(fault, StringComparison.Ordinal), restore.All);
        Assert.False(File.Exists(folder.DatabaseFile));
    }

    private static IEnumerable<(string, string)> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file)))).Order()];
}

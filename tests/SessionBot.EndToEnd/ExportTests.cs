using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Minutes.Sources;

namespace SessionBot.EndToEnd;

/// <summary>A session that was played leaves the service as a folder that <c>draft</c> reads.</summary>
public sealed class ExportTests(LiveService live) : IClassFixture<LiveService>
{
    private RunningService Service => live.Service;

    [Fact]
    public async Task A_played_session_comes_out_while_the_service_runs_and_drafts_to_minutes()
    {
        var member = await Service.MemberAsync("小松");
        await Service.AskAsync(member, "導入にかかった期間を教えてください");
        await Service.AskAsync(live.Organizer, "回答 1 準備に8か月でした。");
        await Service.AskAsync(live.Organizer, "講演：\n■ 導入の進め方\n最初の3か月は、まず現場の手順をすべて書き出しました。");

        var export = await ServiceCommand.RunAsync(Service.Folder, Service.Settings, "export", $"{LiveSession.Number}", "--out", "session");
        var draft = await ServiceCommand.RunAsync(Service.Folder, "draft", "session", "--out", "minutes");

        Assert.True(export.ExitCode == 0, export.All);
        var record = SessionFolder.Read(Service.Folder.PathTo("session"));
        Assert.Equal((LiveSession.Number, LiveSession.Topic), (record.Facts.Number, record.Facts.Topic));
        Assert.Equal(new Speaker("そらの町情報政策課", "白石遥"), Assert.Single(record.Facts.Speakers));
        var exchange = Assert.Single(record.Exchanges);
        Assert.Equal("導入にかかった期間を教えてください", Assert.Single(exchange.Asked).Text);
        Assert.Equal("準備に8か月でした。", Assert.Single(exchange.Answers).Text);
        Assert.Equal(["導入の進め方", "最初の3か月は、まず現場の手順をすべて書き出しました。"], record.Talk.Select(line => line.Source.Text));
        Assert.True(draft.ExitCode == 0, draft.All);
    }

    [Fact]
    public async Task An_unknown_session_is_refused_and_nothing_is_written()
    {
        var export = await ServiceCommand.RunAsync(Service.Folder, Service.Settings, "export", "99", "--out", "unknown");

        Assert.True(export.ExitCode == 2, export.All);
        Assert.Contains("There is no session 99: check the number, and ConnectionStrings:Database.", export.Error);
        Assert.False(Path.Exists(Service.Folder.PathTo("unknown")));
    }

    [Fact]
    public async Task An_unknown_group_is_refused()
    {
        var export = await ServiceCommand.RunAsync(Service.Folder, Service.Settings, "export", $"{LiveSession.Number}", "--group", "nobody", "--out", "session");

        Assert.True(export.ExitCode == 2, export.All);
        Assert.Contains("nobody", export.Error);
    }

    [Theory]
    [InlineData("export", "seven", "--out", "session")]
    [InlineData("export", "--out", "session")]
    [InlineData("export", "7")]
    public async Task A_command_that_is_not_complete_is_refused(params string[] arguments)
    {
        using var folder = new WorkingFolder();

        var export = await ServiceCommand.RunAsync(folder, ServiceSettings.Alone(), arguments);

        Assert.True(export.ExitCode == 2, export.All);
        Assert.NotEmpty(export.Error);
        Assert.DoesNotContain("   at ", export.All);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Export_where_there_is_no_database_makes_none()
    {
        using var folder = new WorkingFolder();

        var export = await ServiceCommand.RunAsync(folder, ServiceSettings.Alone(), "export", "7", "--out", "session");

        Assert.True(export.ExitCode == 2, export.All);
        Assert.Contains(folder.DatabaseFile, export.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}

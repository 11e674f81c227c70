using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Minutes.Sources;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>A group that has outgrown one machine takes what it has along with one command.</summary>
public sealed class MoveCommandTests
{
    [Fact]
    public async Task A_played_session_is_on_PostgreSQL_after_the_service_was_stopped_and_its_file_moved()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var database = PostgreSqlCopy.Create();
        await using var service = await RunningService.StartAsync();
        var organizer = await LiveSession.StartAsync(service);
        await service.AskAsync(await service.MemberAsync("小松"), "導入にかかった期間を教えてください");
        await service.AskAsync(organizer, "回答 1 準備に8か月でした。");
        var onServer = new Dictionary<string, string>(service.Settings) { ["ConnectionStrings__Database"] = database.ConnectionString };

        var early = await ServiceCommand.RunAsync(service.Folder, onServer, "move", "--from", service.Folder.DatabaseFile);
        await service.Process.StopAsync();
        var move = await ServiceCommand.RunAsync(service.Folder, onServer, "move", "--from", service.Folder.DatabaseFile);
        var export = await ServiceCommand.RunAsync(service.Folder, onServer, "export", $"{LiveSession.Number}", "--out", "session");

        Assert.True(early.ExitCode != 0 && early.Error.Contains("stop the service first", StringComparison.Ordinal), early.All);
        Assert.True(move.ExitCode == 0 && move.Output.Contains("rows moved.", StringComparison.Ordinal), move.All);
        Assert.DoesNotContain("Attachments:Folder", move.Output, StringComparison.Ordinal);
        Assert.True(export.ExitCode == 0, export.All);
        var exchange = Assert.Single(SessionFolder.Read(service.Folder.PathTo("session")).Exchanges);
        Assert.Equal(("導入にかかった期間を教えてください", "準備に8か月でした。"), (Assert.Single(exchange.Asked).Text, Assert.Single(exchange.Answers).Text));
    }

    [Fact]
    public async Task Whose_photos_would_not_be_found_by_themselves_is_told_the_folder()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var database = PostgreSqlCopy.Create();
        using var folder = new WorkingFolder();
        var settings = ServiceSettings.Alone();
        Directory.CreateDirectory(folder.PathTo("kept"));
        settings["ConnectionStrings__Database"] = "Data Source=kept/bot.db";
        await ServiceCommand.RunAsync(folder, settings, "migrate");
        settings["ConnectionStrings__Database"] = database.ConnectionString;

        var move = await ServiceCommand.RunAsync(folder, settings, "move", "--from", "kept/bot.db");

        Assert.Contains($"Attachments:Folder \"{folder.PathTo("kept", "attachments")}\"", move.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_to_move_to_nothing_is_moved()
    {
        using var folder = new WorkingFolder();

        var move = await ServiceCommand.RunAsync(folder, ServiceSettings.Alone(), "move", "--from", "data/sessionbot.db");

        Assert.True(move.ExitCode == 2, move.All);
        Assert.Contains("ConnectionStrings:Database names no PostgreSQL database", move.Error, StringComparison.Ordinal);
    }
}

using System.CommandLine;
using SessionBot.Load.Fire;
using SessionBot.Load.Speed;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>The measuring program in its shortest form: what it says of speed is not judged here.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task Acknowledgements_are_measured_beside_a_bare_endpoint()
    {
        using var output = new StringWriter();

        var exitCode = await AckVerb.Command().Parse(["--without-node", "--share-cores", "--rounds", "1", "--requests", "300", "--connections", "8"])
            .InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

        var figure = Assert.Single(output.ToString().Split('\n'), line => line.StartsWith("ack/bare ", StringComparison.Ordinal)).Trim();
        Assert.Matches(@"^ack/bare \d+(\.\d+)? x bar >= 0\.55 (ok|short)$", figure);
        Assert.Equal(figure.EndsWith("ok", StringComparison.Ordinal) ? 0 : 1, exitCode);
    }

    [Fact]
    public async Task Growth_is_measured_with_conversations_history_and_past_sessions()
    {
        using var output = new StringWriter();

        var exitCode = await GrowthVerb.Command()
            .Parse(["--conversations", "20", "--history", "2000", "--sessions", "20", "--rounds", "1", "--webhooks", "50", "--questions", "2"])
            .InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

        var figures = output.ToString().Split('\n').Where(line => line.StartsWith("growth/", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.All(figures, figure => Assert.Matches(@"^growth/\S+ \d+(\.\d+)? x bar <= 1\.[35] (ok|short)$", figure));
        Assert.Contains(figures, figure => figure.StartsWith("growth/conversations-20/handling ", StringComparison.Ordinal));
        Assert.Contains(figures, figure => figure.StartsWith("growth/history-2000/question ", StringComparison.Ordinal));
        Assert.Contains(figures, figure => figure.StartsWith("growth/sessions-20/export ", StringComparison.Ordinal));
        Assert.Equal(figures.Exists(figure => figure.EndsWith("short", StringComparison.Ordinal)) ? 1 : 0, exitCode);
    }

    [Fact]
    public async Task Random_sessions_are_played_on_each_database_and_counted()
    {
        using var output = new StringWriter();

        var exitCode = await ModelVerb.Command().Parse(["--sessions", "1"])
            .InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

        var databases = TestServers.PostgreSql is null ? 1 : 2;
        var figures = output.ToString().Split('\n').Where(line => line.StartsWith("model/", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.Equal($"model/databases {databases}  bar >= 2 {(databases == 2 ? "ok" : "short")}", figures[0]);
        Assert.True(figures.Contains("model/sqlite/passed 2 tests bar >= 1 ok") && figures.Contains("model/sqlite/not-passed 0 tests bar <= 0 ok"), output.ToString());
        Assert.Equal(databases == 2 ? 0 : 1, exitCode);
    }

    [Fact]
    public async Task Receipts_are_timed_beside_a_naive_pipeline()
    {
        using var output = new StringWriter();

        var exitCode = await ReplyVerb.Command().Parse(["--rounds", "1", "--seconds", "1", "--share-cores"])
            .InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

        var figures = output.ToString().Split('\n').Where(line => line.StartsWith("reply/", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.Equal(["reply/200-p50", "reply/200-p99", "reply/1000-p99", "reply/naive-ef"], figures.Select(figure => figure.Split(' ')[0]));
        Assert.All(figures, figure => Assert.Matches(@" (ok|short)$", figure));
        Assert.Equal(figures.Exists(figure => figure.EndsWith("short", StringComparison.Ordinal)) ? 1 : 0, exitCode);
    }

    [Fact]
    public async Task A_start_is_timed_and_its_memory_is_weighed()
    {
        using var output = new StringWriter();

        var exitCode = await StartVerb.Command().Parse(["--rounds", "1"])
            .InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

        Assert.Matches(@"^start/first-200 \d+(\.\d+)? s bar <= 0\.6 (ok|short)\r?\nstart/idle-memory \d+(\.\d+)? MB bar <= 120 (ok|short)\r?\n$", output.ToString());
        Assert.Equal(output.ToString().Contains(" short", StringComparison.Ordinal) ? 1 : 0, exitCode);
    }

    [Fact]
    public async Task Steps_of_an_organizer_are_timed_to_everybody_who_watches()
    {
        using var output = new StringWriter();

        var exitCode = await FanoutVerb.Command().Parse(["--viewers", "5", "--steps", "4"])
            .InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

        Assert.Matches(@"^medians: [^\n]*\nfanout/first-to-last-p99 \d+(\.\d+)? ms bar <= 15 (ok|short)\r?\nfanout/webhook-to-all-p95 \d+(\.\d+)? ms bar <= 100 (ok|short)\r?\nfanout/stopped-while-watched \d+(\.\d+)? s bar <= 5 (ok|short)\r?\n$", output.ToString());
        Assert.Equal(output.ToString().Contains(" short", StringComparison.Ordinal) ? 1 : 0, exitCode);
    }
}

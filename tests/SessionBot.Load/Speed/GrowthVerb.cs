using System.CommandLine;
using Microsoft.Data.Sqlite;

namespace SessionBot.Load.Speed;

/// <summary>How the cost of one thing grows with the conversations, with the history and with the past sessions.</summary>
internal static class GrowthVerb
{
    private const int Fewest = 10;

    public static Command Command()
    {
        var conversations = new Option<int>("--conversations") { Description = "The most conversations, compared with 10.", DefaultValueFactory = _ => 1000 };
        var history = new Option<int>("--history") { Description = "Finished events, compared with none.", DefaultValueFactory = _ => 1_000_000 };
        var sessions = new Option<int>("--sessions") { Description = "Past sessions, compared with one.", DefaultValueFactory = _ => 1000 };
        var rounds = new Option<int>("--rounds") { Description = "How often small and large are measured in turn.", DefaultValueFactory = _ => 7 };
        var webhooks = new Option<int>("--webhooks") { Description = "Webhooks a round of acknowledgements.", DefaultValueFactory = _ => 2000 };
        var questions = new Option<int>("--questions") { Description = "Questions a round.", DefaultValueFactory = _ => 25 };
        var command = new Command(
            "growth",
            "How cost grows, as ratios within one run: 100 and 1,000 conversations may cost 1.5 times what 10 cost, a million finished events 1.3 times what none cost, and 1,000 past sessions 1.3 times what one costs.")
        {
            conversations, history, sessions, rounds, webhooks, questions,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var figures = new Figures(output);
            var run = new GrowthRounds(figures, output);
            var costs = new GrowthCosts(parsed.GetValue(webhooks), parsed.GetValue(questions));
            await using var line = await GrowthLine.StartAsync(ct);
            Task<GrowthService> StartAsync(int members) => GrowthService.StartAsync(line, members, ct);

            // One after the other: what is done with stands still, and takes no part of the machine.
            await ConversationsAsync(StartAsync, parsed.GetValue(conversations), run, costs, parsed.GetValue(rounds), ct);
            await PastAsync(
                StartAsync, $"history-{parsed.GetValue(history)}", _ => { }, connection => GrowthHistory.Write(connection, parsed.GetValue(history)), run,
                [
                    GrowthCosts.Yes(GrowthCosts.HistoryBar), costs.Ack(GrowthCosts.HistoryBar), costs.Question(GrowthCosts.HistoryBar),
                    costs.Page("landing-page", GrowthCosts.HistoryBar, "/"),
                ],
                parsed.GetValue(rounds), ct);
            await PastAsync(
                StartAsync, $"sessions-{parsed.GetValue(sessions)}", connection => GrowthSessions.Write(connection, 1),
                connection => GrowthSessions.Write(connection, parsed.GetValue(sessions)), run,
                [
                    costs.Question(GrowthCosts.SessionBar), costs.Say("question-list", GrowthCosts.SessionBar, "質問一覧", "質問"),
                    costs.Say("published-minutes", GrowthCosts.SessionBar, "議事録", "議事録"), costs.Page("landing-page", GrowthCosts.SessionBar, "/"),
                    GrowthCosts.Export(GrowthCosts.SessionBar),
                ],
                parsed.GetValue(rounds), ct);
            return figures.ExitCode;
        });
        return command;
    }

    private static async Task ConversationsAsync(
        Func<int, Task<GrowthService>> startAsync, int most, GrowthRounds run, GrowthCosts costs, int rounds, CancellationToken ct)
    {
        await using var few = await startAsync(Fewest);
        await using var more = most > Fewest * Fewest ? await startAsync(Fewest * Fewest) : null;
        await using var many = await startAsync(most);
        await run.RunAsync(
            few, [.. new[] { more, many }.OfType<GrowthService>().Select(one => ($"conversations-{one.Members}", one))],
            [costs.Ack(GrowthCosts.ConversationBar), costs.Handling(GrowthCosts.ConversationBar)], rounds, ct);
    }

    private static async Task PastAsync(
        Func<int, Task<GrowthService>> startAsync, string name, Action<SqliteConnection> small, Action<SqliteConnection> large, GrowthRounds run,
        IReadOnlyList<GrowthCost> costs, int rounds, CancellationToken ct)
    {
        var members = GrowthCosts.MembersFor(rounds);
        await using var without = await startAsync(members);
        await using var with = await startAsync(members);
        await without.LiveOnAsync(small, ct);
        await with.LiveOnAsync(large, ct);
        await run.RunAsync(without, [(name, with)], costs, rounds, ct);
    }
}

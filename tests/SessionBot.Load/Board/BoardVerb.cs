using System.CommandLine;

namespace SessionBot.Load.Board;

/// <summary>The board while a session is live: how soon it shows what comes in, and whether it ever shows anything else than the database holds.</summary>
internal static class BoardVerb
{
    private const string All = "all";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, Func<BoardHouse, int, BoardReport, CancellationToken, Task>> Scenarios = new()
    {
        ["S1"] = (house, seed, report, ct) => ClassroomRun.PlayAsync(house, people: 30, questions: 90, supports: 180, actions: 15, Minute, seed, report, ct),
        ["S2"] = (house, _, report, ct) => HallRun.PlayAsync(house, questions: 100, comments: 400, Minute, report, ct),
        ["S3"] = (house, seed, report, ct) => BurstRun.PlayAsync(house, people: 100, perSecond: 20, Minute, seed, report, ct),
        ["S4"] = (house, seed, report, ct) => BurstRun.PlayAsync(
            house, people: 100, perSecond: 20, Minute, seed, report, ct, new(report, shortest: TimeSpan.FromSeconds(5), longest: TimeSpan.FromSeconds(30), crowd: 500)),
        ["S5"] = (house, seed, report, ct) => ModeratorsRun.PlayAsync(house, commands: 1000, cards: 50, seed, report, ct),
        ["render"] = (house, _, report, ct) => RenderRun.PlayAsync(house, questions: 2000, looks: 50, report, ct),
    };

    public static Command Command()
    {
        var scenario = new Argument<string>("scenario") { Description = "S1 classroom, S2 hall, S3 burst, S4 lines that are cut, S5 three moderators, render 2,000 questions." };
        scenario.AcceptOnlyFromAmong([.. Scenarios.Keys, All]);
        var seed = new Option<int>("--seed") { Description = "Of what happens by chance.", DefaultValueFactory = _ => 1 };
        var command = new Command("board", "A live session, and the boards that follow it.") { scenario, seed };
        command.SetAction(async (parsed, ct) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var figures = new Figures(output);
            var chosen = parsed.GetValue(scenario)!;
            foreach (var (name, play) in Scenarios.Where(one => chosen == All || one.Key == chosen))
            {
                var report = new BoardReport(name, figures, output);
                await BoardHouse.PlayAsync(report, house => play(house, parsed.GetValue(seed), report, ct), ct);
                await output.FlushAsync(ct);
            }

            return figures.ExitCode;
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;

namespace SessionBot.Load.Speed;

/// <summary>How soon everybody who watches a session knows of an organizer's step.</summary>
internal static class FanoutVerb
{
    /// <summary>Steps that are not counted: the runtime compiles what it needs.</summary>
    private const int WarmUp = 20;

    public static Command Command()
    {
        var viewers = new Option<int>("--viewers") { Description = "Streams of one projector page.", DefaultValueFactory = _ => 500 };
        var steps = new Option<int>("--steps") { Description = "How often a question goes on the screen or off.", DefaultValueFactory = _ => 50 };
        var command = new Command("fanout", "From an organizer's message to every open page.") { viewers, steps };
        command.SetAction(async (parsed, ct) =>
        {
            var run = await FanoutRun.PlayAsync(parsed.GetValue(viewers), WarmUp, parsed.GetValue(steps), ct);
            parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"medians: first to last {Percentile(run.Spreads, 0.5):0.0} ms, webhook to all {Percentile(run.Whole, 0.5):0.0} ms"));
            var figures = new Figures(parsed.InvocationConfiguration.Output);
            figures.Print("fanout/first-to-last-p99", Percentile(run.Spreads, 0.99), "ms", 15, isMost: true);
            figures.Print("fanout/webhook-to-all-p95", Percentile(run.Whole, 0.95), "ms", 100, isMost: true);
            figures.Print("fanout/stopped-while-watched", run.Stopping.TotalSeconds, "s", 5, isMost: true);
            return figures.ExitCode;
        });
        return command;
    }

    private static double Percentile(IReadOnlyList<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}

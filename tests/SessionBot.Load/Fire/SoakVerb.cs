using System.CommandLine;

namespace SessionBot.Load.Fire;

/// <summary>Whether the service stays as it is when it runs for long.</summary>
internal static class SoakVerb
{
    private const double MemoryBar = 1.15;

    /// <summary>A little is the runtime's, which compiles anew what runs often, and throws away what is old.</summary>
    private const double CpuBar = 1.25;

    /// <summary>Wider: on a machine that does other things too, latency is theirs as well.</summary>
    private const double LatencyBar = 1.5;

    public static Command Command()
    {
        var minutes = new Option<int>("--minutes") { Description = "How long, at least 3: one line a minute.", DefaultValueFactory = _ => 20 };
        var rate = new Option<int>("--rate") { Description = "Messages a second, over 30 conversations.", DefaultValueFactory = _ => 20 };
        var command = new Command("soak", "Constant load: memory and latency a minute, and whether they stay flat.") { minutes, rate };
        command.SetAction(async (parsed, _) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var run = await SoakRun.PlayAsync(parsed.GetValue(minutes), TimeSpan.FromMinutes(1), parsed.GetValue(rate), output);
            var figures = new Figures(output);
            run.Judge(figures, MemoryBar, CpuBar, LatencyBar);
            return figures.ExitCode;
        });
        return command;
    }
}

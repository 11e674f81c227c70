using System.CommandLine;
using System.Diagnostics;

namespace SessionBot.Load.Speed;

/// <summary>How long the whole service takes from nothing to its first 200, and what it holds when nobody wants anything.</summary>
internal static class StartVerb
{
    /// <summary>After this the runtime has nothing left to do from the start.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    public static Command Command()
    {
        var rounds = new Option<int>("--rounds") { Description = "How many starts.", DefaultValueFactory = _ => 5 };
        var command = new Command("start", "Cold start to the first stored webhook, and idle memory.") { rounds };
        command.SetAction(async (parsed, ct) =>
        {
            var folder = Directory.CreateTempSubdirectory("sessionbot-load-");
            try
            {
                List<double> seconds = [], megabytes = [];

                // The first start makes the database, and is not counted: a service starts on the one that it has.
                for (var round = 0; round <= parsed.GetValue(rounds); round++)
                {
                    var began = Stopwatch.GetTimestamp();
                    await using var server = await ServerProcess.StartAsync(Programs.Unanswered(folder.FullName), ct);
                    await ClosedLoop.RunAsync(server.Address, WebhookLoad.Requests($"{round:D3}", 1, server.Address), 1, ct);
                    var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
                    await Task.Delay(Settle, TimeProvider.System, ct);
                    if (round > 0)
                    {
                        seconds.Add(took);
                        megabytes.Add(server.Memory / 1e6);
                    }
                }

                var figures = new Figures(parsed.InvocationConfiguration.Output);
                figures.Print("start/first-200", AckTable.Median(seconds), "s", 0.6, isMost: true);
                figures.Print("start/idle-memory", AckTable.Median(megabytes), "MB", 120, isMost: true);
                return figures.ExitCode;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }
}

using System.Diagnostics;

namespace SessionBot.Load.Board;

/// <summary>Begins acts at even distances, whatever becomes of them: people do not wait for each other.</summary>
internal static class Pace
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    /// <summary>Returns when all have ended.</summary>
    public static async Task RunAsync(int acts, TimeSpan duration, Func<int, Task> act, CancellationToken ct)
    {
        var running = new List<Task>(acts);
        using var ticks = new PeriodicTimer(Tick);
        var began = Stopwatch.GetTimestamp();
        while (running.Count < acts)
        {
            while (running.Count < acts && Stopwatch.GetElapsedTime(began) >= duration * ((double)running.Count / acts))
            {
                running.Add(act(running.Count));
            }

            await ticks.WaitForNextTickAsync(ct);
        }

        await Task.WhenAll(running);
    }
}

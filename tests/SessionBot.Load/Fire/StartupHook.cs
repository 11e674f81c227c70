using System.Diagnostics;
using SessionBot.Load.Fire;

/// <summary>
/// Runs inside the service before its own first line, and kills it at a named point. The runtime looks for this very name outside any namespace
/// (https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md).
/// </summary>
internal static class StartupHook
{
    private const string Variable = "SESSIONBOT_KILL_AT";

    private static readonly Lock Gate = new();
    private static int _left;

    public static Dictionary<string, string> Settings(KillPoint point, int nth) => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
        [Variable] = $"{point} {nth}",
    };

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(' ') is not [var name, var nth])
        {
            return;
        }

        var point = Enum.Parse<KillPoint>(name);
        _left = int.Parse(nth, System.Globalization.CultureInfo.InvariantCulture);
        if (point == KillPoint.Migrating)
        {
            DiagnosticListener.AllListeners.Subscribe(new MigrationWatch(Strike));
            return;
        }

        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SessionBot",
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
            ActivityStarted = activity => StrikeAt(point, activity, KillPoint.Claimed, KillPoint.Drafting),
            ActivityStopped = activity => StrikeAt(point, activity, KillPoint.Stored, KillPoint.Sent),
        });
    }

    private static void StrikeAt(KillPoint wanted, Activity activity, params ReadOnlySpan<KillPoint> possible)
    {
        var point = activity.OperationName switch
        {
            "inbox.store" => KillPoint.Stored,
            "work.handle" => KillPoint.Claimed,
            "outbox.send" => KillPoint.Sent,
            "minutes.draft" => KillPoint.Drafting,
            _ => KillPoint.Anywhere,
        };
        if (point == wanted && possible.Contains(point))
        {
            Strike();
        }
    }

    /// <remarks>Under the lock: while the signal is on its way nobody else passes the point.</remarks>
    private static void Strike()
    {
        lock (Gate)
        {
            if (--_left == 0)
            {
                // SIGKILL, as everywhere but on Windows.
                Process.GetCurrentProcess().Kill();
                Process.GetCurrentProcess().WaitForExit();
            }
        }
    }
}

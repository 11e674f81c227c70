using System.Diagnostics;

namespace SessionBot.Load.Speed;

/// <summary>
/// The server on one core and this driver on another: sharing them, each would be measured by how much of the machine the other
/// leaves. Where the system has no <c>taskset</c>, or one core, everything shares everything.
/// </summary>
internal static class Cores
{
    private const string Program = "/usr/bin/taskset";

    public static bool CanPin { get; } = File.Exists(Program) && Environment.ProcessorCount > 1;

    /// <summary>The same program on the first core, with everything that it starts.</summary>
    public static ProcessStartInfo Pin(ProcessStartInfo server)
    {
        var pinned = new ProcessStartInfo(Program, ["-c", "0", server.FileName, .. server.ArgumentList]) { WorkingDirectory = server.WorkingDirectory };
        foreach (var (name, value) in server.Environment)
        {
            pinned.Environment[name] = value;
        }

        return pinned;
    }

    /// <summary>Leaves the first core to the servers.</summary>
    public static async Task LeaveFirstAsync(CancellationToken ct)
    {
        string[] arguments = ["-a", "-p", "-c", $"1-{Environment.ProcessorCount - 1}", $"{Environment.ProcessId}"];
        using var taskset = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true })!;
        await taskset.StandardOutput.ReadToEndAsync(ct);
        await taskset.WaitForExitAsync(ct);
    }
}

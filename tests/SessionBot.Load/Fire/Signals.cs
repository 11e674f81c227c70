using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SessionBot.Load.Fire;

/// <summary>Signals that .NET has no method for.</summary>
internal static class Signals
{
    public static void Send(Process process, int signal) => Send(process.Id, signal);

    public static void Send(int process, int signal)
    {
        if (Kill(process, signal) != 0)
        {
            throw new InvalidOperationException($"Signal {signal} does not reach process {process}: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}

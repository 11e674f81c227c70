using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>Signals that .NET has no method for.</summary>
internal static class Signals
{
    public static void Send(Process process, int signal) => Assert.Equal(0, Kill(process.Id, signal));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}

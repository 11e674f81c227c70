using System.Diagnostics;

namespace SessionBot.Load.Fire;

/// <summary>The service as a process of its own on a free loopback port; it never outlives the test.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    public const string UpLine = "SessionBot is up: ";

    /// <summary>Far below the host's own limit of 30 s, and enough for a busy machine.</summary>
    public static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(20);

    /// <summary>Several may be compiled and migrate at once.</summary>
    private static readonly TimeSpan StartsWithin = 3 * Patience.Limit;

    /// <summary>What a process ends with that SIGKILL has ended.</summary>
    public const int Killed = 128 + 9;

    private const int SigTerm = 15;
    private const int SigCont = 18;
    private const int SigStop = 19;

    private readonly Process process;

    private ServiceProcess(Process process, ChildOutput output, Uri address) => (this.process, Output, Address) = (process, output, address);

    public ChildOutput Output { get; }

    public Uri Address { get; }

    /// <summary>Resident bytes, as the system counts them.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>What all of its threads have computed since it began.</summary>
    public TimeSpan Computed
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Completes when nothing of the process runs any more, however it ended; with its exit code.</summary>
    public Task<int> Ended => EndAsync();

    /// <summary>Returns when the service says that it is up.</summary>
    public static async Task<ServiceProcess> StartAsync(WorkingFolder folder, IReadOnlyDictionary<string, string> settings)
    {
        var (service, output, _) = await TryStartAsync(folder, settings);
        return service ?? throw new InvalidOperationException($"The service did not come up within {StartsWithin}. It wrote:\n{output.All}");
    }

    /// <summary>Returns no service when it has ended, by itself or by a signal, before it was up: then with its exit code, or none if it did neither.</summary>
    public static async Task<(ServiceProcess? Service, ChildOutput Output, int? ExitCode)> TryStartAsync(WorkingFolder folder, IReadOnlyDictionary<string, string> settings)
    {
        var process = new Process { StartInfo = Programs.Service(folder.Path, settings, "--urls", "http://127.0.0.1:0"), EnableRaisingEvents = true };
        var output = new ChildOutput();
        output.Attach(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var up = output.LineWith(UpLine);
        Task upOrGone = Task.WhenAny(up, process.WaitForExitAsync()).WaitAsync(StartsWithin);
        await upOrGone.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!up.IsCompleted)
        {
            var exitCode = process.HasExited ? process.ExitCode : (int?)null;
            process.Kill(entireProcessTree: true);
            process.Dispose();
            return (null, output, exitCode);
        }

        return (new(process, output, new Uri((await up)[UpLine.Length..].Split(' ')[0])), output, null);
    }

    /// <summary>SIGKILL: nothing of the service runs any more when this returns.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience.Limit);
    }

    /// <summary>SIGSTOP: it keeps its memory and its connections, and does nothing more.</summary>
    public void Suspend() => Signals.Send(process, SigStop);

    public void Resume() => Signals.Send(process, SigCont);

    /// <summary>SIGTERM, as a supervisor sends it; returns when the process has ended.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var started = Stopwatch.GetTimestamp();
        Signals.Send(process, SigTerm);
        await process.WaitForExitAsync().WaitAsync(Patience.Limit);
        return (process.ExitCode, Stopwatch.GetElapsedTime(started));
    }

    private async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}

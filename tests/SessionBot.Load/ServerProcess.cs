using System.Diagnostics;

namespace SessionBot.Load;

/// <summary>A web server as a process of its own on a free loopback port; it never outlives the driver's use of it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string AddressMark = "http://127.0.0.1:";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident bytes, as the system counts them.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Returns when the process has written the address that it listens on.</summary>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo command, CancellationToken ct)
    {
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        var process = new Process { StartInfo = command };
        var written = new List<string>();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            lock (written)
            {
                if (written.Count < 50 && line is not null)
                {
                    written.Add(line);
                }
            }

            if (line?.IndexOf(AddressMark, StringComparison.Ordinal) is >= 0 and var at)
            {
                address.TrySetResult(new Uri(line[at..].Split(' ')[0]));
            }
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var ended = process.WaitForExitAsync(ct);
            if (await Task.WhenAny(address.Task, ended).WaitAsync(Patience, ct) == ended)
            {
                throw new InvalidOperationException($"{command.FileName} {string.Join(' ', command.ArgumentList)} ended before it listened:\n{string.Join('\n', written)}");
            }

            return new(process, await address.Task);
        }
        catch
        {
            await EndAsync(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync(process);

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}

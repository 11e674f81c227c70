using System.Diagnostics;
using TestKit;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>The simulator as a process of its own on a free loopback port; it never outlives the test.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private const string UpLine = "Now listening on: ";

    private readonly Process process;

    private SimulatorProcess(Process process, ChildOutput output, Uri address) => (this.process, Output, Address) = (process, output, address);

    public ChildOutput Output { get; }

    public Uri Address { get; }

    public static async Task<SimulatorProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var output = new ChildOutput();
        var process = new Process { StartInfo = Command(["--urls", "http://127.0.0.1:0", .. arguments]), EnableRaisingEvents = true };
        output.Attach(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var up = output.LineWith(UpLine);
        Task upOrGone = Task.WhenAny(up, process.WaitForExitAsync()).WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken);
        await upOrGone.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!up.IsCompleted)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw new InvalidOperationException($"The simulator did not come up. It wrote:\n{output.All}");
        }

        var line = await up;
        return new(process, output, new Uri(line[(line.IndexOf(UpLine, StringComparison.Ordinal) + UpLine.Length)..].Trim()));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync().WaitAsync(TestConstants.Timeout);
        }

        process.Dispose();
    }

    // Built together with these tests, in the same configuration.
    private static ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var here = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(here.Parent!.Parent!.FullName, "LineSimulator", here.Name, "LineSimulator.dll");
        return new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TestKit;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A PostgreSQL or Redis server of one test's own, which may be stopped and started again on its data and port.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private const int SigQuit = 3;
    private const int SigKill = 9;
    private const int SigTerm = 15;
    private const int SigCont = 18;
    private const int SigStop = 19;
    private const string Ready = "eady to accept connections";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sessionbot-server-");
    private readonly string script;
    private readonly int stopSignal;
    private Process? process;

    private TestServer(string script, int stopSignal) => (this.script, this.stopSignal) = (script, stopSignal);

    public int Port { get; } = FreePort();

    /// <summary>PostgreSQL is stopped at once, as if it had crashed: its clients are cut off.</summary>
    public static Task<TestServer> PostgreSqlAsync() => StartAsync(new TestServer("postgresql.sh", SigQuit));

    public static Task<TestServer> RedisAsync() => StartAsync(new TestServer("redis.sh", SigTerm));

    /// <summary>Returns when it accepts connections.</summary>
    public async Task StartAsync()
    {
        var command = new ProcessStartInfo("bash", [Repository.PathTo("tests", "servers", script), folder.FullName, $"{Port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = new Process { StartInfo = command };
        var output = new ChildOutput();
        output.Attach(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var first = await Task.WhenAny(output.LineWith(Ready), process.WaitForExitAsync()).WaitAsync(TestConstants.Timeout);
        if (first is not Task<string>)
        {
            throw new InvalidOperationException($"{script} ended at once. It wrote:\n{output.All}");
        }
    }

    public Task StopAsync() => EndAsync(stopSignal);

    /// <summary>It keeps its connections, takes new ones, and answers nothing more.</summary>
    public void Suspend() => SendToAll(SigStop);

    public void Resume() => SendToAll(SigCont);

    public Task KillAsync() => EndAsync(SigKill);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await StopAsync();
        }

        folder.Delete(recursive: true);
    }

    private static async Task<TestServer> StartAsync(TestServer server)
    {
        await server.StartAsync();
        return server;
    }

    /// <summary>To the server and to those that it has started for each connection.</summary>
    private void SendToAll(int signal)
    {
        Signals.Send(process!.Id, signal);
        foreach (var child in File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Signals.Send(int.Parse(child, CultureInfo.InvariantCulture), signal);
        }
    }

    private async Task EndAsync(int signal)
    {
        Signals.Send(process!, signal);
        await process!.WaitForExitAsync().WaitAsync(TestConstants.Timeout);
        process.Dispose();
        process = null;
    }

    /// <summary>Below those that the system gives to anybody's connections: it stays free while the server is away.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}

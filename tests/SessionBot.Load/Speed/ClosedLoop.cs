using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SessionBot.Load.Speed;

/// <summary>What one run of requests took.</summary>
/// <param name="PerSecond">Requests answered 200.</param>
/// <param name="Latencies">In milliseconds, sorted.</param>
internal sealed record LoopResult(double PerSecond, IReadOnlyList<double> Latencies)
{
    public double Percentile(double share) => Latencies[Math.Min(Latencies.Count - 1, (int)(share * Latencies.Count))];
}

/// <summary>
/// So many keep-alive connections, each with one request under way. Plain sockets: the driver shares the machine with what it
/// measures, and an HTTP client costs more than the server.
/// </summary>
internal static class ClosedLoop
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="InvalidOperationException">An answer was not 200: a figure of refusals would be worth nothing.</exception>
    public static async Task<LoopResult> RunAsync(Uri server, byte[][] requests, int connections, CancellationToken ct)
    {
        var latencies = new double[requests.Length];
        var next = -1;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, server.Port, patience.Token);
                var buffer = new byte[16 * 1024];
                int at;
                while ((at = Interlocked.Increment(ref next)) < requests.Length)
                {
                    var sent = Stopwatch.GetTimestamp();
                    await socket.SendAsync(requests[at], patience.Token);
                    await HttpAnswer.ReadAsync(socket, buffer, patience.Token);
                    latencies[at] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
                }
            },
            patience.Token)));
        var took = Stopwatch.GetElapsedTime(started);
        Array.Sort(latencies);
        return new(requests.Length / took.TotalSeconds, latencies);
    }
}

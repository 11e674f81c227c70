using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SessionBot.Load.Speed;

/// <summary>So many requests a second, whatever the server makes of them: as people write, who do not wait for each other.</summary>
internal static class PacedLoop
{
    private const int Connections = 32;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    /// <returns>When each was sent, as timestamps of the stopwatch.</returns>
    public static async Task<long[]> RunAsync(Uri server, byte[][] requests, int perSecond, CancellationToken ct)
    {
        var sent = new long[requests.Length];
        var due = Channel.CreateUnbounded<int>();
        var senders = Enumerable.Range(0, Connections).Select(_ => SendAsync(server, requests, due.Reader, sent, ct)).ToList();
        using var timer = new PeriodicTimer(Tick);
        var began = Stopwatch.GetTimestamp();
        for (var next = 0; next < requests.Length && await timer.WaitForNextTickAsync(ct);)
        {
            for (var until = Stopwatch.GetElapsedTime(began).TotalSeconds * perSecond; next < requests.Length && next < until; next++)
            {
                due.Writer.TryWrite(next);
            }
        }

        due.Writer.Complete();
        await Task.WhenAll(senders);
        return sent;
    }

    private static async Task SendAsync(Uri server, byte[][] requests, ChannelReader<int> due, long[] sent, CancellationToken ct)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, server.Port, ct);
        var buffer = new byte[16 * 1024];
        await foreach (var index in due.ReadAllAsync(ct))
        {
            sent[index] = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[index], ct);
            await HttpAnswer.ReadAsync(socket, buffer, ct);
        }
    }
}

using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SessionBot.Load.Speed;

/// <summary>Many viewers of one page: each holds a stream open, and notes when a new version reaches it. Plain sockets, as in <see cref="ClosedLoop"/>.</summary>
internal sealed class Audience : IDisposable
{
    private readonly Socket[] _sockets;
    private readonly long[] _arrivals;
    private readonly CancellationTokenSource _over = new();
    private TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _version;
    private int _missing;

    private Audience(int viewers) => (_sockets, _arrivals) = (new Socket[viewers], new long[viewers]);

    private static ReadOnlySpan<byte> Id => "id: "u8;

    /// <summary>Returns when every viewer has its stream.</summary>
    /// <param name="page">The page's address; its stream is beside it.</param>
    public static async Task<Audience> GatherAsync(Uri page, int viewers, CancellationToken ct)
    {
        var audience = new Audience(viewers);
        audience.Expect(after: 0);
        var request = Encoding.ASCII.GetBytes($"GET {page.AbsolutePath}/events HTTP/1.1\r\nHost: {page.Authority}\r\nAccept: text/event-stream\r\n\r\n");
        for (var seat = 0; seat < viewers; seat++)
        {
            var socket = audience._sockets[seat] = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, page.Port, ct);
            await socket.SendAsync(request, ct);
            _ = audience.WatchAsync(seat);
        }

        await audience.WaitAsync(ct);
        return audience;
    }

    /// <summary>From now on every viewer waits for the next version.</summary>
    public void ExpectNext() => Expect(_version);

    /// <summary>Returns when it has reached all.</summary>
    /// <returns>When it reached each, as timestamps.</returns>
    public async Task<IReadOnlyList<long>> WaitAsync(CancellationToken ct)
    {
        await _all.Task.WaitAsync(Fire.Patience.Limit, ct);
        return [.. _arrivals];
    }

    public void Dispose()
    {
        _over.Cancel();
        foreach (var socket in _sockets)
        {
            socket?.Dispose();
        }

        _over.Dispose();
    }

    private void Expect(int after)
    {
        _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Array.Clear(_arrivals);
        _version = after;
        Volatile.Write(ref _missing, _arrivals.Length);
    }

    private async Task WatchAsync(int seat)
    {
        var buffer = new byte[4096];
        try
        {
            while (await _sockets[seat].ReceiveAsync(buffer, _over.Token) is var length and > 0)
            {
                Note(seat, buffer.AsSpan(0, length));
            }

            _all.TrySetException(new InvalidOperationException($"The stream of viewer {seat} ended: {Encoding.ASCII.GetString(buffer)[..60]}"));
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            _all.TrySetException(exception);
        }
    }

    /// <summary>An event is far smaller than a packet, and the server writes it whole.</summary>
    private void Note(int seat, ReadOnlySpan<byte> received)
    {
        var at = received.LastIndexOf(Id);
        if (at < 0 || !Utf8Parser.TryParse(received[(at + Id.Length)..], out int version, out _) || version <= _version || _arrivals[seat] != 0)
        {
            return;
        }

        _arrivals[seat] = Stopwatch.GetTimestamp();
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _version = version;
            _all.TrySetResult();
        }
    }
}

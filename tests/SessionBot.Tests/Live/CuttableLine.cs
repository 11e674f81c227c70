using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SessionBot.Tests.Live;

/// <summary>The network between a browser and the service: it can be cut, and mended.</summary>
internal sealed class CuttableLine : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private volatile int _port;
    private volatile bool _isCut;

    public CuttableLine(Uri service)
    {
        _port = service.Port;
        _door.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_door.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Ends what is open, and lets nothing through any more.</summary>
    public void Cut()
    {
        _isCut = true;
        while (_ends.TryTake(out var end))
        {
            end.Dispose();
        }
    }

    public void Mend() => _isCut = false;

    /// <summary>To the service in its new place, after a restart.</summary>
    public void Mend(Uri service)
    {
        _port = service.Port;
        Mend();
    }

    public void Dispose()
    {
        _door.Stop();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _door.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using (browser)
        {
            using var service = new TcpClient();

            // Known before the look: whoever cuts the line at this moment ends them.
            _ends.Add(browser);
            _ends.Add(service);
            if (_isCut)
            {
                return;
            }

            try
            {
                await service.ConnectAsync(IPAddress.Loopback, _port);
                await Task.WhenAny(
                    browser.GetStream().CopyToAsync(service.GetStream()), service.GetStream().CopyToAsync(browser.GetStream()));
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut.
            }
        }
    }
}

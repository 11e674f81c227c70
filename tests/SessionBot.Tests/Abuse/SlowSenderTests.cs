using System.Net.Sockets;
using System.Text;
using Line.Messaging;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Abuse;

/// <summary>Senders who do not end what they began. Whoever waits for the rest of a body must not be held, nor call the operator.</summary>
public sealed class SlowSenderTests
{
    /// <summary>Of the right form: without one the body is not even read.</summary>
    private const string Plausible = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_sends_too_slowly_is_answered_408_and_let_go()
    {
        // Kestrel's own grace of five seconds would only make the test longer; below one it allows none.
        await using var world = await BotWorld.StartAsync(services: services => services.Configure<KestrelServerOptions>(
            kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(1_000_000, TimeSpan.FromSeconds(1.1))));
        using var socket = await BeginAsync(world, "Content-Length: 1000", "{\"events\":[");

        var answer = await ReadToEndAsync(socket);

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sends_just_fast_enough_for_the_server_is_let_go_all_the_same()
    {
        await using var world = await BotWorld.StartAsync(services: services => services.AddSingleton<TimeProvider>(new QuickTimers()));
        using var socket = await BeginAsync(world, "Content-Length: 1000000", "{\"events\":[");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var trickle = TrickleAsync(socket, enough.Token);

        var answer = await ReadToEndAsync(socket);

        await enough.CancelAsync();
        await trickle;
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    public async Task Who_has_no_signature_is_answered_401_before_the_body_is_there(string signature)
    {
        await using var world = await BotWorld.StartAsync();
        using var socket = await BeginAsync(world, "Content-Length: 1000000", "{\"events\":[", signature);

        Assert.StartsWith("HTTP/1.1 401 ", await ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n")]
    [InlineData("Transfer-Encoding: chunked", "fffffffffffffffff\r\n")]
    public async Task A_badly_chunked_body_is_answered_400(string header, string body)
    {
        await using var world = await BotWorld.StartAsync();
        using var socket = await BeginAsync(world, header, body);

        Assert.StartsWith("HTTP/1.1 400 ", await ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_hangs_up_in_the_middle_calls_no_operator_and_stores_nothing()
    {
        var log = new KeptLog();
        await using var world = await BotWorld.StartAsync(services: log.Keep);
        foreach (var header in new[] { "Content-Length: 1000", "Transfer-Encoding: chunked" })
        {
            using var socket = await BeginAsync(world, header, "3e8\r\n{\"events\":[");
            socket.LingerState = new LingerOption(true, 0);
        }

        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "次回の研究会");

        Assert.DoesNotContain(log.Lines, line => line.Contains("unhandled", StringComparison.Ordinal));
        Assert.Equal(3, await world.ReadAsync(db => db.WorkItems.CountAsync(Ct)));
    }

    private static async Task<Socket> BeginAsync(BotWorld world, string header, string body, string signature = Plausible)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(world.Address.Host, world.Address.Port, Ct);
        var request = $"POST /line/webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{LineSignature.HeaderName}: {signature}\r\n{header}\r\n\r\n{body}";
        await socket.SendAsync(Encoding.UTF8.GetBytes(request), Ct);
        return socket;
    }

    /// <summary>Until it is cancelled, or the other side has closed.</summary>
    private static async Task TrickleAsync(Socket socket, CancellationToken ct)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (await looks.WaitForNextTickAsync(ct))
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(new string(' ', 100)), ct);
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException)
        {
            // The answer, which the test waits for, has come before.
        }
    }

    private static async Task<string> ReadToEndAsync(Socket socket)
    {
        var (all, buffer) = (new StringBuilder(), new byte[4096]);
        while (await socket.ReceiveAsync(buffer, Ct).AsTask().WaitAsync(TestConstants.Timeout, Ct) is var read and > 0)
        {
            all.Append(Encoding.UTF8.GetString(buffer, 0, read));
            if (all.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                break;
            }
        }

        return all.ToString();
    }

    /// <summary>What the service waits for comes ten times as soon.</summary>
    private sealed class QuickTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, dueTime / 10, period);
    }
}

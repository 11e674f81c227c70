using System.Net.Sockets;
using System.Text;
using Line.Messaging;
using LineSimulator.Faults;
using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Load.Speed;

namespace SessionBot.EndToEnd;

/// <summary>SIGTERM in the middle of everything: a supervisor waits for seconds, and nothing may stay half done.</summary>
[Collection(Alone.Name)]
public sealed class StopTests
{
    /// <summary>Half of what the strictest supervisors wait for.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task SIGTERM_amid_a_half_sent_webhook_and_a_slow_reply_ends_in_seconds_and_answers_once()
    {
        await using var service = await RunningService.StartAsync();
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("小松");
        using var dawdler = await HalfAWebhookAsync(service.Process.Address);
        service.Line.Platform.Fault(LineEndpoint.Reply, FaultKind.Slow, delay: TimeSpan.FromMilliseconds(500));
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Line.Around = (call, next) =>
        {
            begun.TrySetResult();
            return next(call);
        };
        await service.Line.SayAsync(member, "導入の費用はどのくらいかかりましたか");
        await begun.Task.WaitAsync(TestKit.TestConstants.Timeout, TestContext.Current.CancellationToken);

        var (exitCode, took) = await service.Process.StopAsync();
        await using var next = await ServiceProcess.StartAsync(service.Folder, service.Settings);
        using var client = new ServiceClient(next);
        await client.UntilIdleAsync();

        Assert.True(exitCode == 0, $"exit code {exitCode} after {took}\n{service.Process.Output.All}");
        Assert.True(took < Bound, $"It took {took}. The service wrote:\n{service.Process.Output.All}");
        Assert.Single(service.Line.FromBot(member), entry => entry.Text.Contains("No.1として受け付けました", StringComparison.Ordinal));
        Assert.Equal(0, service.Database.Count("FROM outgoing_message WHERE status <> 1 OR last_error IS NOT NULL"));
    }

    [Fact]
    public async Task SIGTERM_ends_a_hundred_open_streams_in_seconds()
    {
        await using var service = await RunningService.StartAsync(("Service__PublicAddress", "https://bot.example.jp/"));
        var organizer = await LiveSession.StartAsync(service);
        var answer = await service.AskAsync(organizer, "投影");
        var page = new Uri(answer.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)));
        using var audience = await Audience.GatherAsync(new Uri(service.Process.Address, page.AbsolutePath), 100, TestContext.Current.CancellationToken);

        var (exitCode, took) = await service.Process.StopAsync();

        Assert.True(exitCode == 0, $"exit code {exitCode} after {took}\n{service.Process.Output.All}");
        Assert.True(took < Bound, $"It took {took}. The service wrote:\n{service.Process.Output.All}");
    }

    private static async Task<TcpClient> HalfAWebhookAsync(Uri address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST {SignedWebhook.Path} HTTP/1.1\r\nHost: {address.Authority}\r\n{LineSignature.HeaderName}: {new string('A', 43)}=\r\nContent-Length: 1000\r\n\r\n{{\"events\""),
            TestContext.Current.CancellationToken);
        return client;
    }
}

using System.Net;
using System.Net.Http.Headers;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Webhook;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Abuse;

[Collection(Alone.Name)]
public sealed class FloodTests
{
    private const int Strangers = 10_000;

    /// <summary>In all; the bodies alone are ten times as much.</summary>
    private const long MemoryToKeep = 16 * 1024 * 1024;

    private static readonly byte[] Body = [.. "{\"events\":["u8, .. new byte[16 * 1024]];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_wrong_signatures_cost_one_line_no_row_and_no_memory()
    {
        var log = new KeptLog();
        await using var world = await BotWorld.StartAsync(services: services =>
        {
            log.Keep(services);
            services.AddSingleton<TimeProvider>(new EndlessMinutes());
        });
        using var client = new HttpClient(new SocketsHttpHandler());
        var refused = 0;
        await FloodAsync(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await FloodAsync(Strangers);

        Assert.Equal(Strangers + 100, refused);
        Assert.Single(log.Lines, line => line.Contains("signature", StringComparison.Ordinal));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MemoryToKeep);
        Assert.Equal(0, await world.ReadAsync(db => db.WorkItems.CountAsync(Ct)));

        async Task FloodAsync(int count) => await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Ct }, async (at, ct) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, world.Line.Options.WebhookUrl) { Content = new ByteArrayContent(Body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add(LineSignature.HeaderName, LineSignature.Compute($"secret {at}", Body));
            using var answer = await client.SendAsync(request, ct);
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
            {
                Interlocked.Increment(ref refused);
            }
        });
    }

    /// <summary>However long the flood takes this machine, it is over before the service tells how many there were.</summary>
    private sealed class EndlessMinutes : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == CountedLine.Pause ? Timeout.InfiniteTimeSpan : dueTime, period);
    }
}

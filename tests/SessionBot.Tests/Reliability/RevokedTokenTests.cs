using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Reliability;

/// <summary>LINE takes nothing from the channel until its operator has given it a new token.</summary>
public sealed class RevokedTokenTests
{
    private static readonly Dictionary<string, string?> QuickToGiveUp = new()
    {
        ["Work:DeadAfterAttempts"] = "2",
        ["Work:DeadAfterAge"] = "00:00:00",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task What_was_answered_meanwhile_comes_free_with_the_next_reply(HttpStatusCode refusal)
    {
        var gate = new Gate();
        var (world, _) = await BotWorld.LiveAsync(QuickToGiveUp, services: gate.Guard);
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        gate.Refusal = refusal;
        await world.SayAsync(member, "費用を教えてください");
        Assert.Equal("Degraded", await HealthAsync(world));
        gate.Refusal = null;
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(2));
        await world.SayAsync(member, "次回の研究会");

        Assert.Contains("質問No.1", world.BotWords(member)[^2], StringComparison.Ordinal);
        Assert.Equal("Healthy", await HealthAsync(world));
        Assert.Equal(0, world.Line.QuotaUsed);
        Assert.False(await world.ReadAsync(db => db.OutgoingMessages.AnyAsync(message => message.Status != QueueStatus.Done, Ct)));
    }

    private static async Task<string> HealthAsync(BotWorld world)
    {
        using var client = world.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        return await client.GetStringAsync(new Uri(world.Address, "/health/ready"), Ct);
    }

    /// <summary>Refuses every call to LINE while it is told to.</summary>
    private sealed class Gate
    {
        public HttpStatusCode? Refusal { get; set; }

        public void Guard(IServiceCollection services) =>
            services.AddHttpClient(LineClients.HttpClientName).AddHttpMessageHandler(() => new Handler(this));

        private sealed class Handler(Gate gate) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                gate.Refusal is { } refusal ? Task.FromResult(new HttpResponseMessage(refusal)) : base.SendAsync(request, cancellationToken);
        }
    }
}

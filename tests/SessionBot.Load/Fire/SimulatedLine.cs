using System.Diagnostics;
using LineSimulator;
using LineSimulator.Chats;
using LineSimulator.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SessionBot.Load.Fire;

/// <summary>The LINE platform in the test process, with a hook around the calls that the service makes to it.</summary>
internal sealed class SimulatedLine : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication app;

    private SimulatedLine(WebApplication app) => this.app = app;

    public LinePlatform Platform => app.Services.GetRequiredService<LinePlatform>();

    public Uri Address => new(app.Urls.Single());

    /// <summary>Runs around every HTTP call to the platform.</summary>
    public Func<HttpContext, RequestDelegate, Task> Around { get; set; } = (http, next) => next(http);

    public static async Task<SimulatedLine> StartAsync(SimulatorOptions? options = null, Action<WebApplication>? map = null)
    {
        var app = LineSimulatorHost.Build(options ?? new SimulatorOptions { RedeliversByClock = false }, TimeProvider.System, "http://127.0.0.1:0");
        var line = new SimulatedLine(app);
        app.Use((http, next) => line.Around(http, next));
        map?.Invoke(app);
        await app.StartAsync();
        return line;
    }

    public void Connect(ServiceProcess service) => Platform.Options.WebhookUrl = new Uri(service.Address, SignedWebhook.Path);

    public async Task<SimulatedUser> FriendAsync(string name)
    {
        var user = Platform.AddUser(name);
        await Platform.FollowAsync(user.Id);
        return user;
    }

    public Task<string> SayAsync(SimulatedUser user, string text, LineSimulator.Webhooks.Delivery? delivery = null) =>
        Platform.SayAsync(user.Id, text, delivery);

    /// <summary>Returns when the service has taken every webhook that it did not take, or not in time; LINE gives up after some tries.</summary>
    public async Task RedeliverAsync()
    {
        while (Platform.PendingRedeliveries > 0)
        {
            await Platform.RedeliverPendingAsync();
        }
    }

    public IReadOnlyList<ChatEntry> FromBot(SimulatedUser user) => [.. Platform.Chat(user.Id).FromBot];

    /// <summary>The first that the bot says with these words, whether it has said it or is still to say it.</summary>
    /// <exception cref="TimeoutException">It says something else, or nothing.</exception>
    public async Task<string> AnswerAsync(SimulatedUser user, string part, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        using var looks = new PeriodicTimer(BetweenLooks);
        while (Stopwatch.GetElapsedTime(since) < Patience.Limit)
        {
            if (FromBot(user).FirstOrDefault(entry => entry.Text.Contains(part, StringComparison.Ordinal)) is { } answer)
            {
                return answer.Text;
            }

            await looks.WaitForNextTickAsync(ct);
        }

        throw new TimeoutException($"{user.Name} got no answer with {part}, but: {string.Join(" / ", FromBot(user).Select(entry => entry.Text))}");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

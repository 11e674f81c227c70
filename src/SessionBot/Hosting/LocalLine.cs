using LineSimulator;
using SessionBot.Features.Menu;
using SessionBot.Features.SignIn;
using SessionBot.Features.Webhook;

namespace SessionBot.Hosting;

/// <summary>The LINE simulator beside the service, on an address of its own and always over HTTP.</summary>
internal sealed class LocalLine : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalLine(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public LinePlatform Platform => _app.Services.GetRequiredService<LinePlatform>();

    /// <summary>Starts it, and gives the example group to the settings, unless a study group is configured.</summary>
    public static async Task<LocalLine?> StartIfNoneConfiguredAsync(ConfigurationManager configuration, TimeProvider clock, CancellationToken ct)
    {
        if (configuration.GetSection("StudyGroups").GetChildren().Any())
        {
            return null;
        }

        var settings = configuration.GetSection("Simulator").Get<LocalSimulatorOptions>() ?? new();
        return await StartAsync(configuration, new SimulatorOptions { Hints = ExampleGroup.Hints(clock.GetUtcNow()) }, clock, settings.Port, ct);
    }

    public static async Task<LocalLine> StartAsync(
        ConfigurationManager configuration, SimulatorOptions options, TimeProvider clock, int port, CancellationToken ct)
    {
        var app = LineSimulatorHost.Build(options, clock, $"http://127.0.0.1:{port}");
        await app.StartAsync(ct);
        var local = new LocalLine(app);
        configuration.AddInMemoryCollection(ExampleGroup.Settings(options, local.Address));
        return local;
    }

    /// <summary>Lets the bot go by the simulator's clock: whoever moves it on the page moves schedules and reminders too.</summary>
    public void ShareClock(IServiceCollection bot) => bot.AddSingleton<TimeProvider>(Platform.Clock);

    /// <summary>Shows the simulator's page under the bot's own address too: a newcomer has one address to remember.</summary>
    public void Mount(WebApplication bot) => bot.MapForwarder("/simulator/{**rest}", Address.GetLeftPart(UriPartial.Authority));

    /// <summary>Tells the simulator where the bot listens, as the LINE Developers Console would be told.</summary>
    public void Connect(WebApplication bot)
    {
        var address = AddressOf(bot);
        Platform.Options.WebhookUrl = new Uri(address, WebhookEndpoint.Path);
        foreach (var host in new[] { address.Host, "localhost", "127.0.0.1" }.Distinct())
        {
            Platform.RegisterCallbackUrl(new UriBuilder(address) { Host = host, Path = LineLogin.CallbackOf(ExampleGroup.Key) }.Uri.ToString());
        }
    }

    /// <summary>Where somebody at this machine reaches the bot.</summary>
    public static Uri AddressOf(WebApplication bot) => new(bot.Urls.First()
        .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));

    /// <summary>Puts the example group's menu on everybody's phone, as "menu apply" does on LINE.</summary>
    public static async Task ShowMenuAsync(IServiceProvider bot, CancellationToken ct)
    {
        var change = await bot.GetRequiredService<ApplyMenu>().PlanAsync(ExampleGroup.Key, ct);
        await change.CarryOutAsync(ct);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

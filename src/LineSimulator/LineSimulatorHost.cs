using LineSimulator.Api;
using LineSimulator.Control;
using LineSimulator.Faults;
using LineSimulator.Journal;
using LineSimulator.Page;
using LineSimulator.Rates;
using LineSimulator.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LineSimulator;

/// <summary>Puts a <see cref="LinePlatform"/> behind HTTP.</summary>
public static class LineSimulatorHost
{
    /// <summary>
    /// Builds the web application; start it to learn its address, then take the platform by
    /// <c>app.Services.GetRequiredService&lt;LinePlatform&gt;()</c>. It reads no configuration, environment or files.
    /// </summary>
    /// <param name="clock">Through <see cref="PlatformClock"/>, which can be moved ahead of it, it rules every expiry, delay and timestamp of the platform.</param>
    /// <param name="url">Where to listen, such as <c>http://127.0.0.1:0</c> for a free port.</param>
    public static WebApplication Build(SimulatorOptions options, TimeProvider clock, string url, Action<ILoggingBuilder>? logging = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        logging?.Invoke(builder.Logging);

        builder.Services.AddRouting();
        builder.Services.AddHttpClient(WebhookPost.ClientName).AddHttpMessageHandler<WebhookJournal>().SetHandlerLifetime(Timeout.InfiniteTimeSpan).RemoveAllLoggers();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new PlatformClock(clock));
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<PlatformClock>());
        builder.Services.AddSingleton<RateBuckets>();
        builder.Services.AddSingleton<PlatformState>();
        builder.Services.AddSingleton<FaultBook>();
        builder.Services.AddSingleton<WebhookPost>();
        builder.Services.AddSingleton<Redeliveries>();
        builder.Services.AddSingleton<Courier>();
        builder.Services.AddSingleton<Sender>();
        builder.Services.AddSingleton(services => new LinePlatform(
            services.GetRequiredService<PlatformState>(),
            services.GetRequiredService<Courier>(),
            services.GetRequiredService<Redeliveries>(),
            services.GetRequiredService<FaultBook>()));
        builder.Services.AddHostedService<RedeliveryService>();
        builder.Services.AddSimulatorPage();

        var app = builder.Build();
        app.UseLineRequestIds();
        app.UseApiJournal();
        app.MapLineApi();
        app.MapControl();
        app.MapSimulatorPage();
        app.MapGet("/", () => TypedResults.Redirect("/simulator/"));
        return app;
    }
}

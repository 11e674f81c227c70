using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Filters;
using SessionBot.Features.Attachments;
using SessionBot.Features.Backstage;
using SessionBot.Features.Console;
using SessionBot.Features.DeadLetters;
using SessionBot.Features.Minutes;
using SessionBot.Features.Policy;
using SessionBot.Features.Projector;
using SessionBot.Features.Sessions;
using SessionBot.Features.SignIn;
using SessionBot.Features.StudyGroups;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Minutes.Drafting;
using SessionBot.Pages;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot;

/// <summary>The one composition, for the service, the demo and the tests.</summary>
public static class SessionBotBuilder
{
    public static WebApplicationBuilder AddSessionBot(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;

        // The verb itself tells why an address cannot be opened; that the keys are not encrypted beside the data is meant (infra/adr/0014).
        // A static logger would be shared by every host of one process, and a test process has many.
        builder.Host.UseSerilog(
            (context, logging) => logging
                .ReadFrom.Configuration(context.Configuration)
                // Whoever listens here pays for an activity and a scope with every request; its lines are below the level of the others anyway.
                .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
                .Filter.ByExcluding(entry => Matching.FromSource("Microsoft.Extensions.Hosting")(entry) && StartFault.Tell(entry.Exception) is not null),
            preserveStaticLogger: true);
        services.AddSingleton(TimeProvider.System);
        builder.CutOpenConnectionsAtShutdown();
        services.AddOptionsOf(builder.Configuration);
        services.AddCacheAndChangeFeed(builder.Configuration);
        services.AddStorage(DatabaseSetting.Read(builder.Configuration));
        services.AddDataProtection().SetApplicationName("SessionBot");
        services.AddOptions<KeyManagementOptions>().Configure<IDatabase>((keys, database) => keys.XmlRepository = new StoredKeys(database));

        // Its own loggers would write addresses, and with them user ids. A handler that expires holds its whole host for minutes
        // after the host's end; connections that do follow a changed address as well.
        services.AddHttpClient(LineClients.HttpClientName).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(10))
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(10))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddHttpForwarder();
        services.AddSingleton<LineClients>();
        services.AddDrafter();
        services.AddWork();
        services.AddUseCases();
        services.AddSignIn(builder.Configuration);
        services.AddAttachments(builder.Configuration);
        services.AddHostedService<ScheduleKeeper>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", failureStatus: null, tags: ["ready"], timeout: DatabaseHealth.LongestWait)
            .AddCheck<ChannelHealth>("line", tags: ["ready"]);
        services.AddSingleton<IProblemDetailsWriter, ProblemPageWriter>();
        services.AddProblemDetails();
        services.AddRazorComponents();

        // Japanese stays readable in the pages' source.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    public static WebApplication UseSessionBot(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWebhook();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UsePageHeaders();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapMinutes();
        app.MapDeadLetters();
        app.MapProjector();
        app.MapSpeaker();
        app.MapPolicy();
        app.MapSignIn();
        app.MapConsole();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        app.MapGet("/", IResult () => new RazorComponentResult<LandingPage>());
        return app;
    }

    /// <summary>Checks the settings, migrates the database and brings the study groups into it; then the host may start.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<GroupLayouts>();
        app.Services.GetRequiredService<GroupGlossaries>();
        app.Services.GetRequiredService<IMinutesDrafter>();
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDatabase>();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        await database.MigrateAsync(db, ct);
        await database.TakeOverAsync(ct);
        app.Services.GetRequiredService<AttachmentStore>().Open();
        await scope.ServiceProvider.GetRequiredService<StudyGroupSync>().RunAsync(ct);
    }
}

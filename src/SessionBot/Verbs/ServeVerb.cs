using System.CommandLine;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;

namespace SessionBot.Verbs;

/// <summary>Serves until it is stopped: the default verb.</summary>
internal static class ServeVerb
{
    public static Command Command() => Serve(new Command("serve", "Serves until it is stopped; so does no verb at all."));

    public static T Serve<T>(T command)
        where T : Command
    {
        // What is no verb goes to the configuration: --urls, --StudyGroups:..., and so on.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => Failures.ReportAsync(
            parsed.InvocationConfiguration.Error, () => RunAsync(command, [.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, ct)));
        return command;
    }

    private static async Task<int> RunAsync(Command verb, string[] args, TextWriter output, CancellationToken ct)
    {
        if (args is [var word, ..] && verb is RootCommand && !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal))
        {
            throw OwnOptions.NoVerb(verb, word);
        }

        var builder = Host.Create(args);
        if (!ListenAddresses.AreConfigured(builder.Configuration))
        {
            builder.WebHost.UseUrls(ListenAddresses.Default);
        }

        await using var local = await LocalLine.StartIfNoneConfiguredAsync(builder.Configuration, TimeProvider.System, ct);
        builder.AddSessionBot();
        local?.ShareClock(builder.Services);
        await using var app = builder.Build();
        app.UseSessionBot();
        local?.Mount(app);
        await app.PrepareAsync(ct);
        await StartAsync(app, ct);
        if (local is not null)
        {
            local.Connect(app);

            // Whoever tries it out sits at this machine, and must be able to read what is to be approved.
            app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value.PublicAddress ??= LocalLine.AddressOf(app);
            await LocalLine.ShowMenuAsync(app.Services, ct);
        }

        await output.WriteLineAsync($"SessionBot is up: {app.Urls.First()}{(local is null ? "" : $" (LINE simulator: {local.Address})")}");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception)
        {
            // What has started already works with what the end of the application disposes of.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}

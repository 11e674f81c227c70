using System.CommandLine;
using SessionBot.Hosting;

namespace SessionBot.Verbs;

/// <summary>Serves until it is stopped: the default verb.</summary>
internal static class ServeVerb
{
    private const string DefaultAddress = "http://localhost:5080";

    public static void Serve(RootCommand root)
    {
        // What is no verb goes to the configuration: --urls, --StudyGroups:..., and so on.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => Failures.ReportAsync(
            parsed.InvocationConfiguration.Error, () => RunAsync([.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, ct)));
    }

    private static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        if (args is [var word, ..] && !word.StartsWith('-'))
        {
            throw new UsageException($"{word} is no verb: use demo, draft, export, menu, migrate or move, or none to serve; --help tells more.");
        }

        var builder = Host.Create(args);
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        await using var local = await LocalLine.StartIfNoneConfiguredAsync(builder.Configuration, TimeProvider.System, ct);
        if (local is not null && builder.Configuration["Service:PublicAddress"] is null)
        {
            // Whoever tries it out sits at this machine, and must be able to read what is to be approved.
            builder.Configuration["Service:PublicAddress"] = (builder.Configuration["urls"] ?? DefaultAddress).Split(';')[0];
        }

        await using var app = builder.AddSessionBot().Build();
        app.UseSessionBot();
        local?.Mount(app);
        await app.PrepareAsync(ct);
        await app.StartAsync(ct);
        if (local is not null)
        {
            local.Connect(app);
            await LocalLine.ShowMenuAsync(app.Services, ct);
        }

        await output.WriteLineAsync($"SessionBot is up: {app.Urls.First()}{(local is null ? "" : $" (LINE simulator: {local.Address})")}");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}

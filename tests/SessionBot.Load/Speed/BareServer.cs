using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SessionBot.Load.Speed;

/// <summary>The baseline A: an endpoint of Kestrel that reads the body and answers 200, and does nothing else.</summary>
internal static class BareServer
{
    public const string Verb = "bare";

    public static Command Command() => Serve(new Command(Verb, "Serves the baseline A for ack."), (app, _) => app.MapPost(WebhookLoad.Path, async (HttpRequest request) =>
    {
        var chunk = new byte[4096];
        while (await request.Body.ReadAsync(chunk) > 0)
        {
            // Only the reading counts.
        }
    }));

    public static Command Serve(Command command, Action<WebApplication, string> map)
    {
        command.Hidden = true;
        command.SetAction(async (parsed, ct) =>
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            await using var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            map(app, Environment.CurrentDirectory);
            await app.StartAsync(ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(app.Urls.First());
            await app.WaitForShutdownAsync(ct);
        });
        return command;
    }
}

using System.Text.Json;
using LineSimulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SessionBot.Load.Speed;

/// <summary>LINE's side, played by this driver with as little work as possible: the whole simulator would be measured too.</summary>
internal sealed class PlayedLine : IAsyncDisposable
{
    private const string Sent = """{"sentMessages":[{"id":"1"}]}""";

    private readonly WebApplication _app;
    private volatile Replies? _awaited;

    private PlayedLine(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<PlayedLine> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var line = new PlayedLine(app);
        app.MapPost("/v2/bot/message/reply", line.ReplyAsync);
        app.MapPost("/v2/bot/message/push", () => Results.Text(Sent, "application/json"));
        app.MapGet("/v2/bot/profile/{id}", (string id) => Results.Text($$"""{"userId":"{{id}}","displayName":"会員"}""", "application/json"));
        app.MapGet("/v2/bot/message/quota", () => Results.Text("""{"type":"none"}""", "application/json"));
        app.MapGet("/v2/bot/message/quota/consumption", () => Results.Text("""{"totalUsage":0}""", "application/json"));
        app.MapGet("/v2/bot/info", () => Results.Text(
            $$"""{"userId":"{{new SimulatorOptions().BotUserId}}","basicId":"@load","displayName":"load","chatMode":"bot","markAsReadMode":"auto"}""", "application/json"));
        await app.StartAsync(ct);
        return line;
    }

    /// <summary>Replies of earlier runs count no more.</summary>
    public Replies Await(string run, int count) => _awaited = new Replies(run, count);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReplyAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
        _awaited?.Take(body.RootElement.GetProperty("replyToken").GetString()!);
        return Results.Text(Sent, "application/json");
    }
}

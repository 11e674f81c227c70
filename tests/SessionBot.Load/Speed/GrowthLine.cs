using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SessionBot.Load.Speed;

/// <param name="At">When the call came, as <see cref="Stopwatch.GetTimestamp"/> counts.</param>
/// <param name="Body">All of it.</param>
internal sealed record HeardReply(long At, string Body);

/// <summary>LINE as far as the bot needs it to reply: it remembers nothing, so that its own cost stays the same.</summary>
internal sealed class GrowthLine : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<HeardReply>> awaited = [];

    private GrowthLine(WebApplication app) => this.app = app;

    public string Address => $"{app.Urls.Single()}/";

    public static async Task<GrowthLine> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var line = new GrowthLine(builder.Build());
        line.app.Urls.Add("http://127.0.0.1:0");
        line.app.MapPost("/v2/bot/message/reply", line.HearAsync);
        line.app.MapGet("/v2/bot/profile/{user}", (string user) => Results.Text($$"""{"userId":"{{user}}","displayName":"会員"}""", "application/json"));
        line.app.MapFallback(() => Results.Text("{}", "application/json"));
        await line.app.StartAsync(ct);
        return line;
    }

    /// <summary>Ask for it before the event is sent.</summary>
    public Task<HeardReply> ReplyTo(string token) =>
        awaited.GetOrAdd(token, _ => new TaskCompletionSource<HeardReply>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        var at = Stopwatch.GetTimestamp();
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (awaited.TryRemove(body.RootElement.GetProperty("replyToken").GetString()!, out var waiting))
        {
            waiting.SetResult(new(at, body.RootElement.ToString()));
        }

        return Results.Text("""{"sentMessages":[]}""", "application/json");
    }
}

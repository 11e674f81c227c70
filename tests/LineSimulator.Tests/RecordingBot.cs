using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LineSimulator.Tests;

/// <summary>A bot on a real port that keeps every webhook and answers as the test says.</summary>
internal sealed class RecordingBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<Webhook> _webhooks = [];

    private RecordingBot()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.MapPost("/webhook", ReceiveAsync);
    }

    /// <summary>The status of each answer to come; 200 once they are used up.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    /// <summary>What the bot does with a webhook before it answers.</summary>
    public Func<Webhook, Task> OnWebhook { get; set; } = _ => Task.CompletedTask;

    /// <summary>Told of every webhook before the bot does anything with it.</summary>
    public event Action<Webhook> Received = _ => { };

    public Uri Url => new(new Uri(_app.Urls.Single()), "/webhook");

    public IReadOnlyList<Webhook> Webhooks
    {
        get
        {
            lock (_gate)
            {
                return [.. _webhooks];
            }
        }
    }

    public IReadOnlyList<JsonElement> Events => [.. Webhooks.SelectMany(webhook => webhook.Events)];

    public static async Task<RecordingBot> StartAsync()
    {
        var bot = new RecordingBot();
        await bot._app.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var webhook = new Webhook(await reader.ReadToEndAsync(request.HttpContext.RequestAborted), request.Headers["x-line-signature"].ToString());
        int status;
        lock (_gate)
        {
            _webhooks.Add(webhook);
            status = Answers.TryDequeue(out var next) ? next : 200;
        }

        Received(webhook);
        await OnWebhook(webhook);
        return Results.StatusCode(status);
    }
}

internal sealed record Webhook(string Body, string Signature)
{
    public JsonElement Json { get; } = JsonElement.Parse(Body);

    public IReadOnlyList<JsonElement> Events => [.. Json.GetProperty("events").EnumerateArray()];
}

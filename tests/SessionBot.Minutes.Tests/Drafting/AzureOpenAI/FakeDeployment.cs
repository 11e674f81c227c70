using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SessionBot.Minutes.Tests.Drafting.AzureOpenAI;

/// <summary>A local server that speaks the chat completions path of Azure OpenAI.</summary>
internal sealed class FakeDeployment : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeDeployment(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Path, string? Key, JsonElement Body)> Requests { get; } = [];

    public Uri Endpoint => new(app.Urls.Single());

    public static async Task<FakeDeployment> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FakeDeployment(builder.Build());
        server.app.Run(async http =>
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            server.Requests.Enqueue((http.Request.Path, http.Request.Headers["api-key"], body.RootElement.Clone()));
            await answer(http);
        });
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Answers like the platform, with this text as the model's message.</summary>
    public static Func<HttpContext, Task> Saying(string content, string finish = "stop", string? refusal = null) => http =>
        http.Response.WriteAsJsonAsync(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1735689600,
            model = "gpt-4o",
            choices = new[] { new { index = 0, finish_reason = finish, message = new { role = "assistant", content, refusal } } },
            usage = new { prompt_tokens = 10, completion_tokens = 10, total_tokens = 20 },
        });

    public static Func<HttpContext, Task> Failing(int status) => http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = new { code = "x", message = "窓口の話は扱えません" } });
    };

    public static Func<HttpContext, Task> Raw(string body) => http =>
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    };

    public static async Task Hanging(HttpContext http)
    {
        var never = new TaskCompletionSource();
        await using var aborted = http.RequestAborted.Register(never.SetResult);
        await never.Task;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

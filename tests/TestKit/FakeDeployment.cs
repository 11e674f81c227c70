using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace TestKit;

public sealed record SentRequest(string Path, string? Key, string? Authorization, JsonElement Body)
{
    public IReadOnlyList<JsonElement> Messages { get; } = Body.TryGetProperty("messages", out var messages) ? [.. messages.EnumerateArray()] : [];

    /// <summary>The texts of which an embedding is asked.</summary>
    public IReadOnlyList<string> Input { get; } = Body.TryGetProperty("input", out var input) ? [.. input.EnumerateArray().Select(text => text.GetString()!)] : [];

    /// <summary>The last message: the section as the model sees it.</summary>
    public string Asked => Messages[^1].GetProperty("content") switch
    {
        { ValueKind: JsonValueKind.Array } parts => parts[0].GetProperty("text").GetString()!,
        var text => text.GetString()!,
    };
}

/// <summary>A local server that speaks the paths of Azure OpenAI.</summary>
public sealed class FakeDeployment : IAsyncDisposable
{
    private static readonly object SentKey = new();

    private readonly WebApplication app;

    private FakeDeployment(WebApplication app) => this.app = app;

    public ConcurrentQueue<SentRequest> Requests { get; } = [];

    public Uri Endpoint => new(app.Urls.Single());

    public static async Task<FakeDeployment> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FakeDeployment(builder.Build());
        server.app.Run(async http =>
        {
            var sent = new SentRequest(http.Request.Path, http.Request.Headers["api-key"], http.Request.Headers.Authorization, await BodyAsync(http.Request));
            http.Items[SentKey] = sent;
            server.Requests.Enqueue(sent);
            await answer(http);
        });
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Of a form the fields, and of its file the name and the number of bytes.</summary>
    private static async Task<JsonElement> BodyAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return json.RootElement.Clone();
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var file = form.Files.Single();
        return JsonSerializer.SerializeToElement(form.ToDictionary(field => field.Key, field => field.Value.ToString()).Append(new("file", file.FileName)).Append(new("bytes", $"{file.Length}")).ToDictionary());
    }

    public static SentRequest SentBy(HttpContext http) => (SentRequest)http.Items[SentKey]!;

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

    /// <summary>Words nothing anew: each sentence comes back as it was sent.</summary>
    public static Task Echoing(HttpContext http)
    {
        using var section = JsonDocument.Parse(SentBy(http).Asked);
        var sentences = section.RootElement.GetProperty("sentences").EnumerateArray()
            .Select(sentence => new { text = sentence.GetProperty("text").GetString(), sources = new[] { sentence.GetProperty("id").GetInt32() } });
        return Saying(JsonSerializer.Serialize(new { sentences }))(http);
    }

    /// <summary>Answers like an embedding deployment; the last vector comes first, for the platform promises no order.</summary>
    public static Func<HttpContext, Task> Embedding(Func<string, float[]> vectorOf) => http =>
    {
        var data = SentBy(http).Input.Select((text, index) => new { @object = "embedding", index, embedding = Convert.ToBase64String(MemoryMarshal.AsBytes(vectorOf(text).AsSpan())) });
        return http.Response.WriteAsJsonAsync(new { @object = "list", data = data.Reverse(), model = "text-embedding-3-large", usage = new { prompt_tokens = 10, total_tokens = 10 } });
    };

    /// <param name="retryAfter">In milliseconds.</param>
    public static Func<HttpContext, Task> Failing(int status, string code = "x", string? retryAfter = null) => http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            http.Response.Headers["retry-after-ms"] = retryAfter;
        }

        return http.Response.WriteAsJsonAsync(new { error = new { code, message = "窓口の話は扱えません" } });
    };

    public static Func<HttpContext, Task> Raw(string body) => http =>
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    };

    public static Task CuttingTheConnection(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    public static async Task Hanging(HttpContext http)
    {
        var never = new TaskCompletionSource();
        await using var aborted = http.RequestAborted.Register(never.SetResult);
        await never.Task;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

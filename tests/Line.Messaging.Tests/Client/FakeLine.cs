using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using TestKit;

namespace Line.Messaging.Tests.Client;

/// <summary>A server on the loopback interface that keeps what it was sent and answers as the test says.</summary>
internal sealed class FakeLine : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeLine(WebApplication app, Func<HttpContext, Task> answer)
    {
        _app = app;
        _app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            Requests.Enqueue(new Received(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                System.Text.Encoding.UTF8.GetString(body.ToArray())));
            context.Response.Headers["x-line-request-id"] = "request-1";
            await answer(context);
        });
    }

    public ConcurrentQueue<Received> Requests { get; } = new();

    public Received Request => Assert.Single(Requests);

    public HttpClient Http { get; } = new(new SocketsHttpHandler()) { Timeout = TestConstants.Timeout };

    public Uri Address => new(_app.Urls.Single());

    public LineMessagingClient Client => new(Http, "token-secret", Address, new Uri(Address, "/data/"));

    public static async Task<FakeLine> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var line = new FakeLine(builder.Build(), answer);
        await line._app.StartAsync(TestContext.Current.CancellationToken);
        return line;
    }

    public static Task<FakeLine> StartAsync(int status, string body, params (string Name, string Value)[] headers) =>
        StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.WriteAsync(body);
        });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    internal sealed record Received(string Method, string Path, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
}

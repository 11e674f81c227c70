using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SessionBot.Hosting;
using TestKit;

namespace SessionBot.Tests.Attachments;

/// <summary>Stands in for LINE's host of contents, where a test must hold an answer back or make it odd. Answers a photo, unless told otherwise.</summary>
internal sealed class ContentServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _asked = new();

    private ContentServer(WebApplication app) => _app = app;

    public static async Task<ContentServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ContentServer(app);
        app.MapGet("/v2/bot/message/{id}/content", (string id, HttpContext http) => server.AnswerAsync(id, http));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>For <see cref="World.BotWorld"/>: contents come from here, everything else from the simulator.</summary>
    public void Serve(IServiceCollection services) => services.PostConfigure<StudyGroupCatalog>(
        groups => groups[ExampleGroup.Key].Line.DataBase = new Uri(_app.Urls.First()));

    public void Answer(string messageId, RequestDelegate answer) => _answers[messageId] = answer;

    public void Answer(string messageId, int status) => Answer(messageId, http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    /// <summary>Returns when the content has been asked for.</summary>
    public Task AskedAsync(string messageId) => Asked(messageId).Task.WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(string id, HttpContext http)
    {
        // Once it is known to have been asked for, the answer may be another: that is for the next time.
        var answer = _answers.GetValueOrDefault(id, static http => http.Response.Body.WriteAsync(SampleFiles.Jpeg, http.RequestAborted).AsTask());
        Asked(id).TrySetResult();
        try
        {
            await answer(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The service has hung up, which is what some tests are about.
        }
    }

    private TaskCompletionSource Asked(string id) => _asked.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}

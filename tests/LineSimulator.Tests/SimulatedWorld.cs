using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LineSimulator.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace LineSimulator.Tests;

/// <summary>The platform, a bot, and a client that calls the API as the bot would, all over HTTP.</summary>
internal sealed class SimulatedWorld : IAsyncDisposable
{
    private readonly WebApplication _simulator;
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false };

    private SimulatedWorld(WebApplication simulator, RecordingBot bot, FakeTimeProvider clock)
    {
        (_simulator, Bot, Clock) = (simulator, bot, clock);
        Platform = simulator.Services.GetRequiredService<LinePlatform>();
        Client = new HttpClient(_handler) { BaseAddress = new Uri(simulator.Urls.Single()), Timeout = TestConstants.Timeout };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Platform.Options.ChannelAccessToken);
    }

    public LinePlatform Platform { get; }

    public RecordingBot Bot { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Client { get; }

    public string Address => _simulator.Urls.Single();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SimulatedWorld> StartAsync(SimulatorOptions? options = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 10, 19, 42, 0, TimeSpan.FromHours(9)));
        var bot = await RecordingBot.StartAsync();
        var simulator = LineSimulatorHost.Build((options ?? new SimulatorOptions { Seed = 1 }) with { WebhookUrl = bot.Url }, clock, "http://127.0.0.1:0");
        await simulator.StartAsync(Ct);
        return new SimulatedWorld(simulator, bot, clock);
    }

    public async Task<SimulatedUser> FriendAsync(string name = "佐藤 (みなと町)")
    {
        var user = Platform.AddUser(name);
        await Platform.FollowAsync(user.Id, ct: Ct);
        return user;
    }

    /// <summary>Lets somebody write and returns the reply token of that message.</summary>
    public async Task<string> TokenFromAsync(SimulatedUser user, string text = "こんにちは")
    {
        await Platform.SayAsync(user.Id, text, ct: Ct);
        return Bot.Events[^1].GetProperty("replyToken").GetString()!;
    }

    public async Task<Answer> PostAsync(string path, string json, string? retryKey = null, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, mediaType) };
        if (retryKey is not null)
        {
            request.Headers.Add("X-Line-Retry-Key", retryKey);
        }

        return await SendAsync(request);
    }

    public async Task<Answer> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    public async Task<Answer> PutAsync(string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await SendAsync(request);
    }

    public async Task<Answer> DeleteAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        return await SendAsync(request);
    }

    public async Task<Answer> UploadAsync(string path, byte[] bytes, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return await SendAsync(request);
    }

    /// <summary>Posts a form, without the channel's access token.</summary>
    public async Task<Answer> FormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        return await SendAsync(request);
    }

    /// <summary>Calls with another access token.</summary>
    public async Task<Answer> GetAsync(string path, string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return await SendAsync(request);
    }

    public Task<Answer> ReplyAsync(string token, params string[] texts) =>
        PostAsync("/v2/bot/message/reply", $$"""{"replyToken":"{{token}}","messages":{{Texts(texts)}}}""");

    public Task<Answer> PushAsync(string to, string text, string? retryKey = null) =>
        PostAsync("/v2/bot/message/push", $$"""{"to":"{{to}}","messages":{{Texts(text)}}}""", retryKey);

    public Task<Answer> SendAsync(SimulatedUser to, string messages) =>
        PostAsync("/v2/bot/message/push", $$"""{"to":"{{to.Id}}","messages":{{messages}}}""");

    public static string Texts(params string[] texts) =>
        $"[{string.Join(',', texts.Select(text => $$"""{"type":"text","text":{{JsonSerializer.Serialize(text)}}}"""))}]";

    /// <summary>Waits for something that another thread is about to do.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TestConstants.Timeout);
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _handler.Dispose();
        await _simulator.DisposeAsync();
        await Bot.DisposeAsync();
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, Ct);
        return new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(Ct),
            response.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.First()),
            response.Content.Headers.ContentType?.MediaType);
    }
}

internal sealed record Answer(int Status, string Body, IReadOnlyDictionary<string, string> Headers, string? MediaType)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string Message => Json.GetProperty("message").GetString()!;

    public IReadOnlyList<string> Properties =>
        [.. Json.GetProperty("details").EnumerateArray().Select(detail => detail.GetProperty("property").GetString()!)];

    public IReadOnlyList<string> SentIds =>
        [.. Json.GetProperty("sentMessages").EnumerateArray().Select(message => message.GetProperty("id").GetString()!)];
}

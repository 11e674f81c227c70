namespace LineSimulator.Tests.Conformance;

/// <summary>A world with somebody in it, for calls that need a person, a group, a message or a reply token.</summary>
internal sealed class Walk(SimulatedWorld world) : IAsyncDisposable
{
    public SimulatedWorld World => world;

    public LinePlatform Line => world.Platform;

    public string User { get; private init; } = "";

    public string Group { get; private init; } = "";

    /// <summary>A text that the user wrote in the private chat.</summary>
    public string Message { get; private init; } = "";

    /// <summary>A chat of several people.</summary>
    public string Room { get; private init; } = "";

    /// <summary>Marks that text as read.</summary>
    public string ReadToken { get; private init; } = "";

    /// <summary>The reply token of that text.</summary>
    public string Token { get; private init; } = "";

    public static async Task<Walk> StartAsync()
    {
        var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var token = await world.TokenFromAsync(user);
        return new Walk(world)
        {
            User = user.Id,
            Group = world.Platform.AddGroup([user.Id, world.Platform.AddUser("鈴木").Id]).Id,
            Message = world.Bot.Events[^1].GetProperty("message").GetProperty("id").GetString()!,
            Room = world.Platform.AddRoom([user.Id]).Id,
            ReadToken = world.Bot.Events[^1].GetProperty("message").GetProperty("markAsReadToken").GetString()!,
            Token = token,
        };
    }

    public Task<Answer> GetAsync(string path) => world.GetAsync(path);

    public Task<Answer> PostAsync(string path, string json, string? retryKey = null) => world.PostAsync(path, json, retryKey);

    public async Task<Answer> CallAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        return await world.SendAsync(request);
    }

    /// <summary>Posts a form, as the endpoints of access tokens take it.</summary>
    public Task<Answer> FormAsync(string path, params (string Name, string Value)[] fields) =>
        CallAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<string> PhotoAsync(int answersBeforeReady = 0) =>
        await world.Platform.SendFileAsync(User, "写真.jpg", [1, 2, 3], answersBeforeReady, ct: TestContext.Current.CancellationToken);

    public async Task<string> VideoAsync() =>
        await world.Platform.SendFileAsync(User, "動画.mp4", [1, 2, 3], ct: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => world.DisposeAsync();
}

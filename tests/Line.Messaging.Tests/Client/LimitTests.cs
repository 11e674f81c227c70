namespace Line.Messaging.Tests.Client;

public sealed class LimitTests
{
    private static readonly ISendMessage[] Messages = [new TextMessage("あ")];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Faulty => new()
    {
        { "no messages", "messages: 0 elements; the limit is 1 to 5" },
        { "six messages", "messages: 6 elements; the limit is 1 to 5" },
        { "six stored messages", "messages: 6 elements; the limit is 1 to 5" },
        { "no messages to validate", "messages: 0 elements; the limit is 1 to 5" },
        { "a long text", "messages[0].text: 5001 UTF-16 code units; the limit is 5000" },
        { "501 recipients", "to: 501 elements; the limit is 1 to 500" },
        { "an empty recipient", "to[1]: empty; a user ID is required" },
        { "two units", "customAggregationUnits: 2 elements; the limit is 0 to 1" },
        { "a unit with a space", "customAggregationUnits[0]: not a unit's name; it has 1 to 30 letters, digits and underscores" },
        { "a unit in a broadcast", "customAggregationUnits: stands in a broadcast; LINE takes it in a push and a multicast only" },
        { "2,000,001 bytes", "request: 2000001 bytes; the limit is 2000000" },
        { "1,001 followers", "limit: 1001 is out of range; the limit is 1 to 1000" },
        { "loading for 7 seconds", "loadingSeconds: 7; the limit is 5 to 60 in steps of 5" },
        { "loading for 65 seconds", "loadingSeconds: 65; the limit is 5 to 60 in steps of 5" },
        { "loading in a group", "chatId: not a user ID; the animation is for a chat with one user" },
        { "a webhook over http", "endpoint: not an absolute https URL; LINE sends webhooks over https only" },
        { "a long webhook", "endpoint: 501 UTF-16 code units; the limit is 500" },
        { "an alias in capitals", "richMenuAliasId: not an alias; it has 1 to 32 of a-z, 0-9, _ and -" },
        { "an alias with a line break", "richMenuAliasId: not an alias; it has 1 to 32 of a-z, 0-9, _ and -" },
        { "a menu for 501 users", "userIds: 501 elements; the limit is 1 to 500" },
        { "1,001 operations", "operations: 1001 elements; the limit is 1 to 1000" },
        { "a resume key with a space", "resumeRequestKey: not a key; it has 1 to 100 letters, digits, _ and -" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task What_LINE_would_refuse_is_not_sent(string what, string fault)
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        var exception = await Assert.ThrowsAsync<LineLimitException>(() => CallAsync(line.Client, what));
        Assert.Equal([fault], exception.Faults);
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
        Assert.Empty(line.Requests);
    }

    [Fact]
    public async Task All_faults_are_named_at_once()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        var exception = await Assert.ThrowsAsync<LineLimitException>(() => line.Client.MultiCastMessageAsync(
            [], [new TextMessage(""), new TextMessage(new string('あ', 5001))], new SendOptions(CustomAggregationUnits: ["秋"]), Cancelled));
        Assert.Equal(4, exception.Faults.Count);
        Assert.DoesNotContain("秋", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_2_000_000_bytes_is_sent()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.PushMessageWithJsonAsync("U1", [JsonOf(2_000_000 - Around)], null, Cancelled);
        Assert.Equal("2000000", line.Request.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Stored_messages_are_not_checked_again()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.PushMessageWithJsonAsync("U1", ["""{"type":"newer than this library"}"""], null, Cancelled);
        Assert.Contains("newer than this library", line.Request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_on_the_own_machine_may_use_http()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.SetWebhookEndpointAsync(new Uri("http://localhost:5080/webhook"), Cancelled);
        Assert.Equal("""{"endpoint":"http://localhost:5080/webhook"}""", line.Request.Body);
    }

    private static int Around => """{"to":"U1","messages":[]}""".Length;

    private static string JsonOf(int bytes) => $"\"{new string('a', bytes - 2)}\"";

    private static Task CallAsync(LineMessagingClient line, string what) => what switch
    {
        "no messages" => line.ReplyMessageAsync("r", [], Cancelled),
        "six messages" => line.PushMessageAsync("U1", [.. Enumerable.Repeat(Messages[0], 6)], null, Cancelled),
        "six stored messages" => line.PushMessageWithJsonAsync("U1", [.. Enumerable.Repeat("{}", 6)], null, Cancelled),
        "no messages to validate" => line.ValidateMessagesAsync(ValidationTarget.Reply, [], Cancelled),
        "a long text" => line.BroadcastMessageAsync([new TextMessage(new string('あ', 5001))], null, Cancelled),
        "501 recipients" => line.MultiCastMessageAsync([.. Users(501)], Messages, null, Cancelled),
        "an empty recipient" => line.MultiCastMessageAsync(["U1", " "], Messages, null, Cancelled),
        "two units" => line.PushMessageAsync("U1", Messages, new SendOptions(CustomAggregationUnits: ["a", "b"]), Cancelled),
        "a unit with a space" => line.PushMessageAsync("U1", Messages, new SendOptions(CustomAggregationUnits: ["a b"]), Cancelled),
        "a unit in a broadcast" => line.BroadcastMessageAsync(Messages, new SendOptions(CustomAggregationUnits: ["a"]), Cancelled),
        "2,000,001 bytes" => line.PushMessageWithJsonAsync("U1", [JsonOf(2_000_001 - Around)], null, Cancelled),
        "1,001 followers" => line.GetFollowerIdsAsync(null, 1001, Cancelled),
        "loading for 7 seconds" => line.ShowLoadingAnimationAsync("U1", 7, Cancelled),
        "loading for 65 seconds" => line.ShowLoadingAnimationAsync("U1", 65, Cancelled),
        "loading in a group" => line.ShowLoadingAnimationAsync("C1", 5, Cancelled),
        "a webhook over http" => line.SetWebhookEndpointAsync(new Uri("http://bot.example/"), Cancelled),
        "a long webhook" => line.TestWebhookEndpointAsync(new Uri("https://bot.example/" + new string('a', 481)), Cancelled),
        "an alias in capitals" => line.CreateRichMenuAliasAsync("MAIN", "richmenu-1", Cancelled),
        "an alias with a line break" => line.GetRichMenuAliasAsync("main\n", Cancelled),
        "a menu for 501 users" => line.LinkRichMenuToUsersAsync([.. Users(501)], "richmenu-1", Cancelled),
        "1,001 operations" => line.ControlRichMenusInBatchAsync([.. Enumerable.Repeat(new RichMenuBatchOperation.UnlinkAll(), 1001)], null, Cancelled),
        "a resume key with a space" => line.ControlRichMenusInBatchAsync([new RichMenuBatchOperation.UnlinkAll()], "a b", Cancelled),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such case."),
    };

    private static IEnumerable<string> Users(int count) => Enumerable.Range(1, count).Select(number => $"U{number}");
}

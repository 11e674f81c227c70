using System.Text;

namespace Line.Messaging.Tests.Client;

public sealed class SendingTests
{
    private static readonly Guid Key = Guid.Parse("123e4567-e89b-12d3-a456-426614174000");

    private static readonly ISendMessage[] Messages = [new TextMessage("質問です🍵"), new StickerMessage("446", "1988")];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_carries_its_token_and_messages()
    {
        await using var line = await FakeLine.StartAsync(200, """{"sentMessages":[{"id":"461","quoteToken":"q"},{"id":"462"}]}""");
        var result = await line.Client.ReplyMessageAsync("reply-token", Messages, Cancelled);

        Assert.Equal(("POST", "/v2/bot/message/reply"), (line.Request.Method, line.Request.Path));
        Assert.Equal(
            """{"replyToken":"reply-token","messages":[{"type":"text","text":"質問です🍵"},{"type":"sticker","packageId":"446","stickerId":"1988"}]}""",
            line.Request.Body);
        Assert.Equal("request-1", result.RequestId);
        Assert.False(result.AlreadyAccepted);
        Assert.Equal([new SentMessage("461", "q"), new SentMessage("462")], result.SentMessages);
    }

    [Fact]
    public async Task A_request_names_its_token_its_type_and_its_length()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.ReplyMessageAsync("reply-token", Messages, Cancelled);

        var headers = line.Request.Headers;
        Assert.Equal("Bearer token-secret", headers["Authorization"]);
        Assert.Equal("application/json; charset=utf-8", headers["Content-Type"]);
        Assert.Equal(Encoding.UTF8.GetByteCount(line.Request.Body).ToString(), headers["Content-Length"]);
        Assert.DoesNotContain("Transfer-Encoding", headers.Keys);
    }

    [Fact]
    public async Task A_reply_has_no_retry_key()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.ReplyMessageWithJsonAsync("reply-token", ["""{"type":"text","text":"あ"}"""], Cancelled);
        Assert.DoesNotContain("X-Line-Retry-Key", line.Request.Headers.Keys);
    }

    [Fact]
    public async Task A_push_carries_its_recipient_and_options()
    {
        await using var line = await FakeLine.StartAsync(200, """{"sentMessages":[]}""");
        await line.Client.PushMessageAsync("Cgroup", [new TextMessage("あ")], new SendOptions { RetryKey = Key, NotificationDisabled = true }, Cancelled);

        Assert.Equal("/v2/bot/message/push", line.Request.Path);
        Assert.Equal(Key.ToString(), line.Request.Headers["X-Line-Retry-Key"]);
        Assert.Equal("""{"to":"Cgroup","messages":[{"type":"text","text":"あ"}],"notificationDisabled":true}""", line.Request.Body);
    }

    [Fact]
    public async Task A_multicast_carries_its_recipients()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        var result = await line.Client.MultiCastMessageAsync(["U1", "U2"], [new TextMessage("あ")], new SendOptions(Key), Cancelled);

        Assert.Equal("/v2/bot/message/multicast", line.Request.Path);
        Assert.Equal(Key.ToString(), line.Request.Headers["X-Line-Retry-Key"]);
        Assert.Equal("""{"to":["U1","U2"],"messages":[{"type":"text","text":"あ"}]}""", line.Request.Body);
        Assert.Empty(result.SentMessages);
    }

    [Fact]
    public async Task Stored_messages_go_out_as_they_were_written_at_every_attempt()
    {
        const string Stored = """{ "type":"text",  "text":"\u3042\/" }""";
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.PushMessageWithJsonAsync("U1", [Stored, Stored], new SendOptions(Key), Cancelled);
        await line.Client.PushMessageWithJsonAsync("U1", [Stored, Stored], new SendOptions(Key), Cancelled);

        Assert.Equal(2, line.Requests.Count);
        Assert.All(line.Requests, request => Assert.Equal($$"""{"to":"U1","messages":[{{Stored}},{{Stored}}]}""", request.Body));
    }

    [Fact]
    public async Task Messages_and_their_JSON_make_the_same_request()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.MultiCastMessageAsync(["U1"], Messages, null, Cancelled);
        await line.Client.MultiCastMessageWithJsonAsync(["U1"], [.. Messages.Select(LineMessageJson.Serialize)], null, Cancelled);
        Assert.Single(line.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task A_message_that_is_no_JSON_is_not_sent()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => line.Client.PushMessageWithJsonAsync("U1", ["""{"type":"text"},{"秘密":1}"""], null, Cancelled));
        Assert.Empty(line.Requests);
        Assert.DoesNotContain("秘密", exception.ToString(), StringComparison.Ordinal);
    }
}

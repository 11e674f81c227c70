namespace Line.Messaging.Tests.Client;

public sealed class TextMessagesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_are_sent_as_text_messages()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await line.Client.ReplyMessageAsync("r", ["あ", "い"], Cancelled);
        await line.Client.PushMessageAsync("U1", ["あ"], new SendOptions(NotificationDisabled: true), Cancelled);
        await line.Client.MultiCastMessageAsync(["U1"], ["あ"], null, Cancelled);
        Assert.Equal(
            [
                """{"replyToken":"r","messages":[{"type":"text","text":"あ"},{"type":"text","text":"い"}]}""",
                """{"to":"U1","messages":[{"type":"text","text":"あ"}],"notificationDisabled":true}""",
                """{"to":["U1"],"messages":[{"type":"text","text":"あ"}]}""",
            ],
            line.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Texts_have_the_limits_of_text_messages()
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await Assert.ThrowsAsync<LineLimitException>(() => line.Client.ReplyMessageAsync("r", ["あ", ""], Cancelled));
        Assert.Empty(line.Requests);
    }
}

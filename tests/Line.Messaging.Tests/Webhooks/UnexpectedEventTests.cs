using System.Text;
using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class UnexpectedEventTests
{
    [Theory]
    [InlineData("""{}""", "", "type: missing")]
    [InlineData("""{"type":5}""", "", "type: Number in place of String")]
    [InlineData("""{"type":"greatNewThing"}""", "greatNewThing", null)]
    [InlineData("""{"type":"message"}""", "message", "message: missing")]
    [InlineData("""{"type":"message","message":[]}""", "message", "message: Array in place of Object")]
    [InlineData("""{"type":"unsend","unsend":{"messageId":1}}""", "unsend", "unsend.messageId: Number in place of String")]
    [InlineData("""{"type":"unfollow","timestamp":"now"}""", "unfollow", "timestamp: String in place of Number")]
    [InlineData("""{"type":"unfollow","timestamp":1e999}""", "unfollow", "timestamp: a number that does not fit")]
    [InlineData("""{"type":"unfollow","timestamp":9223372036854775807}""", "unfollow", "timestamp: a number that does not fit")]
    [InlineData("""{"type":"unfollow","source":"here"}""", "unfollow", "source: String in place of Object")]
    [InlineData("""{"type":"unfollow","deliveryContext":{"isRedelivery":1}}""", "unfollow", "deliveryContext.isRedelivery: Number in place of Boolean")]
    [InlineData("""{"type":"memberLeft","left":{"members":[{},3]}}""", "memberLeft", "left.members[1]: Number in place of Object")]
    [InlineData("""{"type":"messageEdited","message":{"type":"image","id":"1"}}""", "messageEdited", "message.type: not text")]
    public void An_event_that_is_not_as_documented_is_unknown_and_keeps_its_bytes(string json, string type, string? fault)
    {
        var read = Assert.IsType<UnknownEvent>(WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(json)));
        Assert.Equal((type, fault), (read.Type, read.Fault));
        Assert.Equal(json, Encoding.UTF8.GetString(read.Raw.Span));
    }

    [Theory]
    [InlineData("""{"type":"poll","id":"1"}""", "poll", "1", null)]
    [InlineData("""{"type":"text","id":"1"}""", "text", "1", "message.text: missing")]
    [InlineData("""{"type":"text","id":"1","text":null}""", "text", "1", "message.text: missing")]
    [InlineData("""{"type":"text","id":7,"text":"あ"}""", "text", null, "message.id: Number in place of String")]
    [InlineData("""{"type":"text","id":"1","text":"あ","emojis":[{"index":-1,"length":1,"productId":"p","emojiId":"e"}]}""", "text", "1", "message.emojis[0].index: a number that does not fit")]
    [InlineData("""{"type":"file","id":"1","fileName":"a","fileSize":1e400}""", "file", "1", "message.fileSize: a number that does not fit")]
    [InlineData("""{"type":"location","id":"1","latitude":1e400,"longitude":0}""", "location", "1", "message.latitude: a number that does not fit")]
    public void A_message_that_is_not_as_documented_is_unknown(string message, string type, string? id, string? fault)
    {
        var read = WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes($$"""{"type":"message","replyToken":"r","message":{{message}}}"""));
        Assert.Equal(new UnknownEventMessage(type, id, fault), Assert.IsType<MessageEvent>(read).Message);
        Assert.Equal("r", read.ReplyToken);
    }

    [Fact]
    public void An_unknown_event_keeps_what_can_be_read()
    {
        var read = Assert.IsType<UnknownEvent>(WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(WebhookBodies.EveryEvent["unknown"])));
        Assert.Equal("01KDS0000000000000000000AB", read.WebhookEventId);
        Assert.Equal("r", read.ReplyToken);
    }

    [Fact]
    public void Of_two_members_with_one_name_the_last_counts()
    {
        var read = WebhookEventParser.ParseEvent("""{"type":"join","type":"leave"}"""u8.ToArray());
        Assert.IsType<LeaveEvent>(read);
    }

    [Theory]
    [InlineData("""\uD83C""", "\ufffd")]
    [InlineData("""\uDF75a""", "\ufffda")]
    [InlineData("""\ud83c\ud83c\udf75""", "\ufffd🍵")]
    [InlineData("""\\uD83C""", """\uD83C""")]
    [InlineData("""\\\uD83C""", "\\\ufffd")]
    public void Half_a_surrogate_pair_is_read_as_the_replacement_character(string escaped, string expected)
    {
        var json = $$$"""{"type":"message","message":{"type":"text","id":"1","text":"{{{escaped}}}"},"\uD800":1}""";
        var read = Assert.IsType<MessageEvent>(WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(expected, Assert.IsType<TextEventMessage>(read.Message).Text);
        Assert.Equal(json, Encoding.UTF8.GetString(read.Raw.Span));
    }

    [Fact]
    public void A_deep_event_costs_no_other_event()
    {
        var bomb = string.Concat(Enumerable.Repeat("""{"a":[""", 200_000)) + string.Concat(Enumerable.Repeat("]}", 200_000));
        var request = WebhookEventParser.Parse(WebhookBodies.Body(bomb, WebhookBodies.EveryEvent["join"]));
        Assert.Equal("nested deeper than 64 levels", Assert.IsType<UnknownEvent>(request.Events[0]).Fault);
        Assert.Equal(bomb.Length, request.Events[0].Raw.Length);
        Assert.IsType<JoinEvent>(request.Events[1]);
    }

    [Theory]
    [InlineData("""a\u0000b""", "a\ufffdb")]
    [InlineData("""a\ufffeb""", "a\ufffdb")]
    [InlineData("a\ufffe\ufffeb", "a\ufffd\ufffdb")]
    [InlineData("""a\\u0000b""", """a\u0000b""")]
    public void What_no_text_function_takes_is_read_as_the_replacement_character(string sent, string expected)
    {
        var json = $$$"""{"type":"message","message":{"type":"text","id":"1","text":"{{{sent}}}"}}""";
        var read = Assert.IsType<MessageEvent>(WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(expected, Assert.IsType<TextEventMessage>(read.Message).Text);
        Assert.Equal(json, Encoding.UTF8.GetString(read.Raw.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\\n")]
    [InlineData(null)]
    public void What_cannot_be_a_key_is_no_id(string? sent)
    {
        var id = sent ?? new string('9', 256);
        var json = $$$"""{"type":"message","webhookEventId":"{{{id}}}","source":{"type":"user","userId":"{{{id}}}"},"message":{"type":"text","id":"{{{id}}}","text":"あ"}}""";
        var read = Assert.IsType<MessageEvent>(WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(json)));
        Assert.Null(read.WebhookEventId);
        Assert.Null(Assert.IsType<UnknownSource>(read.Source).Id);
        Assert.Null(Assert.IsType<UnknownEventMessage>(read.Message).Id);
    }
}

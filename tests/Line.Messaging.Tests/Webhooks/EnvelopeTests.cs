using System.Text;
using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{"type":"user","userId":"U1"}""", "U1")]
    [InlineData("""{"type":"group","groupId":"C1","userId":"U1"}""", "C1")]
    [InlineData("""{"roomId":"R1","type":"room"}""", "R1")]
    [InlineData("""{"type":"planet","planetId":"P1","userId":"U1"}""", null)]
    [InlineData("""{"type":"group","groupId":7,"userId":"U1"}""", null)]
    [InlineData("""["user","U1"]""", null)]
    [InlineData("null", null)]
    public void The_chat_is_the_one_that_the_source_is_of(string source, string? chat) =>
        Assert.Equal(chat, Read($$"""{"type":"follow","source":{{source}}}""").ChatId);

    [Theory]
    [InlineData("message", "1")]
    [InlineData("messageEdited", "1")]
    [InlineData("reaction", null)]
    public void Only_who_brings_or_edits_a_message_has_its_id(string type, string? id) =>
        Assert.Equal(id, Read($$$"""{"message":{"text":{"id":"2"},"id":"1"},"type":"{{{type}}}"}""").MessageId);

    [Fact]
    public void Of_members_with_the_same_name_the_last_one_counts()
    {
        var read = Read(
            """{"type":"message","webhookEventId":"a","webhookEventId":"b","source":{"type":"user","userId":"U1"},"source":{"type":"user"},"message":{"id":"1"},"message":3}""");

        Assert.Equal(("b", null, null), (read.WebhookEventId, read.ChatId, read.MessageId));
    }

    [Fact]
    public void What_cannot_be_a_key_is_no_id()
    {
        var endless = new string('9', 256);

        var read = Read($$$"""{"type":"message","webhookEventId":"{{{endless}}}","source":{"type":"user","userId":"U\n1"},"message":{"id":""}}""");

        Assert.Equal((null, null, null), (read.WebhookEventId, read.ChatId, read.MessageId));
    }

    [Fact]
    public void An_event_too_deep_to_be_read_still_tells_its_id()
    {
        var deep = $$"""{"deep":{{new string('[', 500)}}{{new string(']', 500)}},"webhookEventId":"a"}""";

        Assert.Equal("a", Read(deep).WebhookEventId);
        Assert.Equal(deep, Encoding.UTF8.GetString(Read(deep).Raw.Span));
    }

    private static WebhookEventEnvelope Read(string json)
    {
        Assert.True(WebhookEventParser.TryReadEnvelope(Encoding.UTF8.GetBytes($$"""{"events":[{{json}}]}"""), out var envelope, out var fault), fault);
        return Assert.Single(envelope.Events);
    }
}

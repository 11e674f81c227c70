using System.Text;
using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class MalformedBodyTests
{
    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("""{"events":[]}x""", "not JSON")]
    [InlineData("""{"events":[]}{}""", "not JSON")]
    [InlineData("""{"events":[{"type":"join",}]}""", "not JSON")]
    [InlineData("""{"events":[{"type":"\u12"}]}""", "not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("null", "not a JSON object")]
    [InlineData("\"text\"", "not a JSON object")]
    [InlineData("{}", "no events")]
    [InlineData("""{"events":null}""", "not an array")]
    [InlineData("""{"events":{}}""", "not an array")]
    [InlineData("""{"events":[{},1]}""", "events[1] is not an object")]
    [InlineData("""{"events":[[]]}""", "events[0] is not an object")]
    public void A_body_that_is_no_webhook_is_refused_with_its_fault(string body, string fault)
    {
        var exception = Assert.Throws<WebhookFormatException>(() => WebhookEventParser.Parse(Encoding.UTF8.GetBytes(body)));
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_not_UTF8_is_refused()
    {
        byte[] body = [.. "{\"events\":[{\"type\":\""u8, 0xC3, 0x28, .. "\"}]}"u8];
        Assert.False(WebhookEventParser.TryParse(body, out var request, out var fault));
        Assert.Null(request);
        Assert.Equal("The body is not UTF-8.", fault);
    }

    [Fact]
    public void A_fault_does_not_show_the_body()
    {
        var exception = Assert.Throws<WebhookFormatException>(() => WebhookEventParser.Parse("""{"events":[{"text":秘}]}"""u8.ToArray()));
        Assert.DoesNotContain("秘", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{}{}")]
    [InlineData("")]
    public void A_single_event_is_one_object(string json) =>
        Assert.Throws<WebhookFormatException>(() => WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void White_space_around_a_single_event_is_not_part_of_it() =>
        Assert.Equal("{}", Encoding.UTF8.GetString(WebhookEventParser.ParseEvent(" \n{} "u8.ToArray()).Raw.Span));

    [Fact]
    public void The_connection_check_has_no_events()
    {
        var request = WebhookEventParser.Parse(WebhookBodies.Body());
        Assert.Equal(WebhookBodies.Destination, request.Destination);
        Assert.Empty(request.Events);
    }

    [Theory]
    [InlineData("""{"events":[]}""")]
    [InlineData("""{"events":[],"destination":5}""")]
    [InlineData("""{"\uD800":1,"destination":null,"events":[]}""")]
    public void A_body_may_name_no_destination(string body) =>
        Assert.Null(WebhookEventParser.Parse(Encoding.UTF8.GetBytes(body)).Destination);
}

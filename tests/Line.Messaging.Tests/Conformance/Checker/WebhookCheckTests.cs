using Line.Messaging.Tests.Webhooks;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance.Checker;

public sealed class WebhookCheckTests
{
    private const string New = """{"type":"greatNewThing","mode":"active","timestamp":1,"webhookEventId":"w","deliveryContext":{"isRedelivery":false},"news":1}""";

    private static LineApiDocument Document => LineApiDocument.Require();

    [Fact]
    public void The_call_that_verifies_an_address_passes() => Assert.Empty(Document.CheckWebhook(WebhookBodies.Body()));

    [Fact]
    public void An_event_of_a_new_type_passes_only_where_that_is_allowed()
    {
        Assert.Equal(["$.events[0].type"], Document.CheckWebhook(WebhookBodies.Body(New)).Select(fault => fault.Path));
        Assert.Empty(Document.CheckWebhook(WebhookBodies.Body(New), new CheckOptions { AllowUnknownTypes = true }));
    }

    [Fact]
    public void An_event_of_a_new_type_still_has_what_every_event_has() =>
        Assert.Equal(
            ["$.events[0]"],
            Document.CheckWebhook(
                WebhookBodies.Body(New.Replace("\"mode\":\"active\",", "", StringComparison.Ordinal)),
                new CheckOptions { AllowUnknownTypes = true }).Select(fault => fault.Path));

    [Fact]
    public void Edited_messages_are_added_for_as_long_as_the_document_lacks_them()
    {
        Assert.False(Document.HasMessageEdited, "The document has messageEdited by now: take it out of PlatformProse.");
        Assert.Contains("messageEdited", Document.Schemas["webhook.yml"]["Event"].Union!.Schemas.Keys);
    }
}

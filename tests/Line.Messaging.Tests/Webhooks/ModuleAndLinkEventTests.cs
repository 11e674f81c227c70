using System.Text;
using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class ModuleAndLinkEventTests
{
    [Fact]
    public void An_attached_module_has_its_scopes()
    {
        var module = Parse<ModuleEvent>("""{"type":"module","module":{"type":"attached","botId":"Ubot","scopes":["message:send"]}}""").Module;
        Assert.Equal((ModuleChange.Attached, "Ubot", null), (module.Type, module.BotId, module.Reason));
        Assert.Equal(["message:send"], module.Scopes);
    }

    [Fact]
    public void A_detached_module_has_its_reason()
    {
        var module = Parse<ModuleEvent>("""{"type":"module","module":{"type":"detached","botId":"Ubot","reason":"bot_deleted"}}""").Module;
        Assert.Equal((ModuleChange.Detached, "bot_deleted"), (module.Type, module.Reason));
        Assert.Empty(module.Scopes);
    }

    [Fact]
    public void A_change_of_a_module_may_be_new() =>
        Assert.Equal(ModuleChange.Unknown, Parse<ModuleEvent>("""{"type":"module","module":{"type":"moved","botId":"Ubot"}}""").Module.Type);

    [Fact]
    public void An_activated_channel_knows_until_when() =>
        Assert.Equal(
            DateTimeOffset.FromUnixTimeMilliseconds(1767225600123),
            Parse<ActivatedEvent>("""{"type":"activated","chatControl":{"expireAt":1767225600123}}""").ExpireAt);

    [Fact]
    public void A_time_that_does_not_fit_makes_the_event_unknown() =>
        Assert.Equal(
            "chatControl.expireAt: a number that does not fit",
            Parse<UnknownEvent>("""{"type":"activated","chatControl":{"expireAt":9223372036854775807}}""").Fault);

    [Fact]
    public void A_delivery_shows_no_phone_number()
    {
        var delivery = Parse<DeliveryEvent>("""{"type":"delivery","delivery":{"data":"15034552939884E28681"}}""").Delivery;
        Assert.Equal(("15034552939884E28681", "Delivery"), (delivery.Data, delivery.ToString()));
    }

    [Theory]
    [InlineData("deactivated", typeof(DeactivatedEvent))]
    [InlineData("botSuspended", typeof(BotSuspendedEvent))]
    [InlineData("botResumed", typeof(BotResumedEvent))]
    public void An_event_without_members_or_source_is_read(string type, Type expected)
    {
        var read = Parse<WebhookEvent>($$"""{"type":"{{type}}","mode":"active"}""");
        Assert.IsType(expected, read);
        Assert.Null(read.Source);
    }

    [Fact]
    public void A_failed_account_link_has_neither_source_nor_reply_token()
    {
        var read = Parse<AccountLinkEvent>("""{"type":"accountLink","mode":"active","link":{"result":"failed","nonce":"n"}}""");
        Assert.Equal((LinkResult.Failed, null, null), (read.Link.Result, read.Source, read.ReplyToken));
    }

    [Theory]
    [InlineData("SUCCESS")]
    [InlineData("RICHMENU_ALIAS_ID_NOTFOUND")]
    [InlineData("RICHMENU_NOTFOUND")]
    [InlineData("FAILED")]
    public void A_rich_menu_switch_tells_how_it_went(string status)
    {
        var read = Parse<PostbackEvent>($$$"""{"type":"postback","postback":{"data":"d","params":{"newRichMenuAliasId":"b","status":"{{{status}}}"} } }""");
        Assert.Equal(new PostbackParams(NewRichMenuAliasId: "b", Status: status), read.Postback.Params);
    }

    [Theory]
    [InlineData("joined", MembershipChange.Joined)]
    [InlineData("left", MembershipChange.Left)]
    [InlineData("renewed", MembershipChange.Renewed)]
    public void A_membership_tells_what_changed(string type, MembershipChange expected)
    {
        var read = Parse<MembershipEvent>($$$"""{"type":"membership","membership":{"type":"{{{type}}}","membershipId":3189}}""");
        Assert.Equal(new Membership(expected, 3189), read.Membership);
    }

    [Fact]
    public void An_event_in_standby_has_no_reply_token()
    {
        var read = Parse<MessageEvent>("""{"type":"message","mode":"standby","message":{"type":"text","id":"1","text":"あ"}}""");
        Assert.Equal((WebhookMode.Standby, null), (read.Mode, read.ReplyToken));
    }

    private static T Parse<T>(string json)
        where T : WebhookEvent => Assert.IsAssignableFrom<T>(WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(json)));
}

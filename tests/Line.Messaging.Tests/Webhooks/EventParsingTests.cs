using System.Text;
using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class EventParsingTests
{
    [Fact]
    public void The_common_members_of_every_event_are_read()
    {
        var request = WebhookEventParser.Parse(WebhookBodies.Body(WebhookBodies.EveryEvent.Values));
        Assert.Equal(WebhookBodies.Destination, request.Destination);
        Assert.Equal(WebhookBodies.EveryEvent.Count, request.Events.Count);
        Assert.All(request.Events, read =>
        {
            Assert.Equal(WebhookMode.Active, read.Mode);
            Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1767225600123), read.Timestamp);
            Assert.Equal(new GroupSource("Cgroup", "Umember"), read.Source);
            Assert.Equal("01KDS0000000000000000000AB", read.WebhookEventId);
            Assert.True(read.IsRedelivery);
        });
    }

    [Fact]
    public void Raw_is_the_event_byte_for_byte()
    {
        var request = WebhookEventParser.Parse(WebhookBodies.Body(WebhookBodies.EveryEvent.Values));
        Assert.Equal(WebhookBodies.EveryEvent.Values, request.Events.Select(read => Encoding.UTF8.GetString(read.Raw.Span)));
    }

    [Fact]
    public void Raw_is_a_slice_of_the_body()
    {
        var body = WebhookBodies.Body(WebhookBodies.EveryEvent["text"]);
        Assert.True(body.AsSpan().Overlaps(WebhookEventParser.Parse(body).Events[0].Raw.Span));
    }

    [Fact]
    public void An_event_without_common_members_has_their_defaults()
    {
        var read = Parse("""{"type":"unfollow"}""");
        Assert.IsType<UnfollowEvent>(read);
        Assert.Equal(WebhookMode.Unknown, read.Mode);
        Assert.Equal(DateTimeOffset.UnixEpoch, read.Timestamp);
        Assert.Null(read.Source);
        Assert.Null(read.WebhookEventId);
        Assert.False(read.IsRedelivery);
        Assert.Null(read.ReplyToken);
    }

    [Fact]
    public void A_text_has_all_its_parts()
    {
        var text = Message<TextEventMessage>("text");
        Assert.Equal(("1", "こんにちは🍵 @ボット", "q", "0", "m"), (text.Id, text.Text, text.QuoteToken, text.QuotedMessageId, text.MarkAsReadToken));
        Assert.Equal([new TextEmoji(0, 3, "p", "e")], text.Emojis);
        Assert.Equal([new Mentionee(8, 4, "user", "Ubot", true), new Mentionee(0, 2, "all")], text.Mentionees);
    }

    [Fact]
    public void An_image_has_its_set_and_its_provider()
    {
        var image = Message<ImageEventMessage>("image");
        Assert.Equal(new ImageSet("s", 1, 2), image.ImageSet);
        Assert.Equal(new ContentProvider(ContentProviderType.External, "https://images.example/o", "https://images.example/p"), image.ContentProvider);
        Assert.Equal("q", image.QuoteToken);
    }

    [Fact]
    public void A_video_has_its_length() =>
        Assert.Equal(new VideoEventMessage("1", new ContentProvider(ContentProviderType.Line), 60_000, "q"), Message<VideoEventMessage>("video"));

    [Fact]
    public void A_sound_has_its_length() =>
        Assert.Equal(new AudioEventMessage("1", new ContentProvider(ContentProviderType.Line), 60_000), Message<AudioEventMessage>("audio"));

    [Fact]
    public void A_file_has_its_name_and_size() =>
        Assert.Equal(new FileEventMessage("1", "資料.pdf", 2138), Message<FileEventMessage>("file"));

    [Fact]
    public void A_location_has_its_place() =>
        Assert.Equal(new LocationEventMessage("1", "会場", "あおば市", 35.5m, 139.25m), Message<LocationEventMessage>("location"));

    [Fact]
    public void A_sticker_has_its_words()
    {
        var sticker = Message<StickerEventMessage>("sticker");
        Assert.Equal(["茶", "はい"], sticker.Keywords);
        Assert.Equal(("446", "1988", "MESSAGE", "了解", "q"), (sticker.PackageId, sticker.StickerId, sticker.StickerResourceType, sticker.Text, sticker.QuoteToken));
    }

    [Fact]
    public void An_edited_message_has_its_new_text()
    {
        var edited = Parsed<MessageEditedEvent>("messageEdited");
        Assert.Equal(("1", "直しました", "r"), (edited.Message.Id, edited.Message.Text, edited.ReplyToken));
    }

    [Fact]
    public void Events_of_few_members_are_read()
    {
        Assert.Equal("1", Parsed<UnsendEvent>("unsend").MessageId);
        Assert.True(Parsed<FollowEvent>("follow").IsUnblocked);
        Assert.Equal("r", Parsed<JoinEvent>("join").ReplyToken);
        Assert.Null(Parsed<LeaveEvent>("leave").ReplyToken);
        Assert.Equal([new UserSource("U1"), new UserSource("U2")], Parsed<MemberJoinEvent>("memberJoined").Joined.Members);
        Assert.Equal([new UserSource("U1")], Parsed<MemberLeaveEvent>("memberLeft").Left.Members);
        Assert.Equal(new Postback("kind=when", new PostbackParams(DateTime: "2026-09-01T19:00")), Parsed<PostbackEvent>("postback").Postback);
        Assert.Equal("t", Parsed<VideoPlayCompleteEvent>("videoPlayComplete").TrackingId);
        Assert.Equal(new Beacon("d41d8cd98f", BeaconType.Stay, "ff"), Parsed<BeaconEvent>("beacon").Beacon);
        Assert.Equal(new Link(LinkResult.Failed, "n"), Parsed<AccountLinkEvent>("accountLink").Link);
        Assert.Equal(new Membership(MembershipChange.Renewed, 3189), Parsed<MembershipEvent>("membership").Membership);
    }

    [Theory]
    [InlineData("""{"type":"user","userId":"U1"}""", "U1", "U1")]
    [InlineData("""{"type":"group","groupId":"C1"}""", "C1", null)]
    [InlineData("""{"type":"room","roomId":"R1","userId":"U1"}""", "R1", "U1")]
    [InlineData("""{"type":"square","userId":"U1"}""", null, null)]
    [InlineData("""{"type":"user"}""", null, null)]
    [InlineData("""{"type":"group","groupId":5}""", null, null)]
    public void A_source_tells_the_conversation_and_the_person(string source, string? id, string? userId)
    {
        var read = Assert.IsType<UnfollowEvent>(Parse($$"""{"type":"unfollow","source":{{source}}}""")).Source!;
        Assert.Equal((id, userId), (read.Id, read.UserId));
    }

    [Fact]
    public void Nothing_a_user_wrote_shows_in_a_log()
    {
        var read = Parsed<MessageEvent>("text");
        Assert.Equal("MessageEvent 01KDS0000000000000000000AB", read.ToString());
        Assert.Equal("TextEventMessage 1", read.Message.ToString());
    }

    private static WebhookEvent Parse(string json) => WebhookEventParser.ParseEvent(Encoding.UTF8.GetBytes(json));

    private static T Parsed<T>(string name)
        where T : WebhookEvent => Assert.IsType<T>(Parse(WebhookBodies.EveryEvent[name]));

    private static T Message<T>(string name)
        where T : EventMessage => Assert.IsType<T>(Parsed<MessageEvent>(name).Message);
}

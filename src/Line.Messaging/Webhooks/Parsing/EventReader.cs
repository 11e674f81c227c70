using System.Text.Json;

namespace Line.Messaging.Webhooks;

/// <summary>Reads one event, which is known to be a JSON object.</summary>
internal static class EventReader
{
    // Documented events are five levels deep. JsonDocument takes a time that grows with the square of the depth.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <param name="text">The event, safe to decode.</param>
    /// <param name="raw">The event as received.</param>
    public static WebhookEvent Read(ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> raw)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Read(document.RootElement) with { Raw = raw };
        }
        catch (JsonException)
        {
            // The text is known to be JSON, so the depth is all that can be wrong with it.
            return new UnknownEvent("", $"nested deeper than {Options.MaxDepth} levels") { Raw = raw };
        }
    }

    private static WebhookEvent Read(JsonElement json)
    {
        var note = new FaultNote();
        var members = new Members(json, "", note);
        var type = members.RequiredText("type");
        var known = ReadKnown(type, members);
        var (mode, timestamp, source) = (ReadMode(members), ReadTimestamp(members), SourceReader.ReadFrom(members));
        var (id, replyToken) = (members.Text("webhookEventId"), members.Text("replyToken"));
        id = id is null || Members.IsId(id) ? id : null;
        var isRedelivery = members.Object("deliveryContext")?.Flag("isRedelivery") ?? false;
        var read = known is null || note.First is not null ? new UnknownEvent(type, note.First) : known;
        return read with
        {
            Mode = mode,
            Timestamp = timestamp,
            Source = source,
            WebhookEventId = id,
            IsRedelivery = isRedelivery,
            ReplyToken = replyToken,
        };
    }

    private static WebhookEvent? ReadKnown(string type, Members members) => type switch
    {
        "message" => new MessageEvent(MessageReader.Read(members.RequiredObject("message"))),
        "messageEdited" => new MessageEditedEvent(MessageReader.ReadEdited(members.RequiredObject("message"))),
        "unsend" => new UnsendEvent(members.RequiredObject("unsend").RequiredId("messageId")),
        "follow" => new FollowEvent(members.Object("follow")?.Flag("isUnblocked") ?? false),
        "unfollow" => new UnfollowEvent(),
        "join" => new JoinEvent(),
        "leave" => new LeaveEvent(),
        "memberJoined" => new MemberJoinEvent(SourceReader.ReadMoved(members.RequiredObject("joined"))),
        "memberLeft" => new MemberLeaveEvent(SourceReader.ReadMoved(members.RequiredObject("left"))),
        "postback" => new PostbackEvent(DetailReader.Postback(members.RequiredObject("postback"))),
        "videoPlayComplete" => new VideoPlayCompleteEvent(members.RequiredObject("videoPlayComplete").RequiredText("trackingId")),
        "beacon" => new BeaconEvent(DetailReader.Beacon(members.RequiredObject("beacon"))),
        "accountLink" => new AccountLinkEvent(DetailReader.Link(members.RequiredObject("link"))),
        "membership" => new MembershipEvent(DetailReader.Membership(members.RequiredObject("membership"))),
        "module" => new ModuleEvent(DetailReader.Module(members.RequiredObject("module"))),
        "activated" => new ActivatedEvent(Instant(members.RequiredObject("chatControl"), "expireAt")),
        "deactivated" => new DeactivatedEvent(),
        "botSuspended" => new BotSuspendedEvent(),
        "botResumed" => new BotResumedEvent(),
        "delivery" => new DeliveryEvent(new Delivery(members.RequiredObject("delivery").RequiredText("data"))),
        _ => null,
    };

    private static WebhookMode ReadMode(Members members) => members.Text("mode") switch
    {
        "active" => WebhookMode.Active,
        "standby" => WebhookMode.Standby,
        _ => WebhookMode.Unknown,
    };

    private static DateTimeOffset ReadTimestamp(Members members) => Instant(members, "timestamp") ?? DateTimeOffset.UnixEpoch;

    private static DateTimeOffset? Instant(Members members, string name)
    {
        if (members.Integer(name) is not { } milliseconds)
        {
            return null;
        }

        if (milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }

        members.Note(name, "a number that does not fit");
        return null;
    }
}

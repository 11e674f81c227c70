using System.Text.Json;
using Line.Messaging.Webhooks;

namespace Line.Messaging.Tests.Webhooks;

public sealed class OfficialFixtureTests
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["message"] = typeof(MessageEvent),
        ["messageEdited"] = typeof(MessageEditedEvent),
        ["unsend"] = typeof(UnsendEvent),
        ["follow"] = typeof(FollowEvent),
        ["unfollow"] = typeof(UnfollowEvent),
        ["join"] = typeof(JoinEvent),
        ["leave"] = typeof(LeaveEvent),
        ["memberJoined"] = typeof(MemberJoinEvent),
        ["memberLeft"] = typeof(MemberLeaveEvent),
        ["postback"] = typeof(PostbackEvent),
        ["videoPlayComplete"] = typeof(VideoPlayCompleteEvent),
        ["beacon"] = typeof(BeaconEvent),
        ["accountLink"] = typeof(AccountLinkEvent),
        ["membership"] = typeof(MembershipEvent),
        ["module"] = typeof(ModuleEvent),
        ["activated"] = typeof(ActivatedEvent),
        ["deactivated"] = typeof(DeactivatedEvent),
        ["botSuspended"] = typeof(BotSuspendedEvent),
        ["botResumed"] = typeof(BotResumedEvent),
        ["delivery"] = typeof(DeliveryEvent),
    };

    private static readonly string[] MessageTypes = ["text", "image", "video", "audio", "file", "location", "sticker"];

    [Fact]
    public void Every_event_of_a_known_type_becomes_its_record() =>
        Walk((name, expected, read) =>
            Assert.True(Types.GetValueOrDefault(expected.GetProperty("type").GetString()!, typeof(UnknownEvent)) == read.GetType(), $"{name}: {read.GetType()} {(read as UnknownEvent)?.Fault}"));

    [Fact]
    public void Every_message_of_a_known_type_becomes_its_record() =>
        Walk((name, expected, read) =>
        {
            if (read is MessageEvent { Message: var message })
            {
                var isKnown = MessageTypes.Contains(expected.GetProperty("message").GetProperty("type").GetString());
                Assert.True(isKnown != message is UnknownEventMessage, $"{name}: {(message as UnknownEventMessage)?.Fault}");
            }
        });

    [Fact]
    public void Every_event_keeps_its_bytes_and_reads_the_same_from_them() =>
        Walk((name, expected, read) =>
        {
            using var raw = JsonDocument.Parse(read.Raw);
            Assert.True(JsonElement.DeepEquals(expected, raw.RootElement), name);
            var again = WebhookEventParser.ParseEvent(read.Raw);
            Assert.Equal(read.GetType(), again.GetType());
            Assert.Equal(read.Raw, again.Raw);
        });

    private static void Walk(Action<string, JsonElement, WebhookEvent> check)
    {
        var seen = 0;
        foreach (var (name, body) in OfficialFixtures.Require())
        {
            using var expected = JsonDocument.Parse(body);
            var events = expected.RootElement.GetProperty("events").EnumerateArray().ToArray();
            var read = WebhookEventParser.Parse(body).Events;
            Assert.Equal(events.Length, read.Count);
            for (var index = 0; index < events.Length; index++, seen++)
            {
                check($"{name}[{index}]", events[index], read[index]);
            }
        }

        Assert.True(seen > 50, $"only {seen} events");
    }
}

using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Abuse;

/// <summary>LINE gives a message one event. Should it ever come under two, the second is no question of its own, and no dead letter.</summary>
public sealed class RepeatedMessageTests
{
    [Theory]
    [InlineData("U00000000000000000000000000000001")]
    [InlineData("U00000000000000000000000000000002")]
    public async Task A_message_that_comes_under_two_event_ids_is_handled_once(string secondSender)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var bytes = new SignedBytes(world);
        var body = $$"""{"events":[{{Event("01FIRST", "U00000000000000000000000000000001")}},{{Event("01SECOND", secondSender)}}]}""";

        Assert.Equal(HttpStatusCode.OK, await bytes.PostAsync(Encoding.UTF8.GetBytes(body)));
        await world.QuietAsync();

        Assert.Empty(await bytes.LostAsync());
        Assert.Equal(1, await world.ReadAsync(db => db.Questions.CountAsync(TestContext.Current.CancellationToken)));
    }

    private static string Event(string id, string sender) =>
        $$$"""{"type":"message","mode":"active","timestamp":1796882400000,"source":{"type":"user","userId":"{{{sender}}}"},"webhookEventId":"{{{id}}}","deliveryContext":{"isRedelivery":false},"message":{"type":"text","id":"71","text":"費用はいくらですか"}}""";
}

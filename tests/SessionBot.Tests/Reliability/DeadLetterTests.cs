using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.DeadLetters;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Reliability;

public sealed class DeadLetterTests
{
    [Fact]
    public async Task A_poison_event_is_given_up_with_its_payload_and_its_conversation_goes_on()
    {
        var (world, _) = await BotWorld.LiveAsync(new Dictionary<string, string?>
        {
            ["Work:DeadAfterAttempts"] = "3",
            ["Work:DeadAfterAge"] = "00:00:00",
        });
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        var poison = await DeadLetterWorld.PutUnreadableAsync(world, member);
        await world.SayAsync(member, "費用を教えてください");

        var dead = await world.ReadAsync(db => db.WorkItems.SingleAsync(item => item.Status == QueueStatus.Dead));
        Assert.Equal(poison, dead.Payload);
        Assert.Equal((3, "WebhookFormatException"), (dead.Attempts, dead.LastError));
        Assert.Contains("質問No.1", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("内容を処理できませんでした", world.BotWords(member)[^2], StringComparison.Ordinal);
    }
}

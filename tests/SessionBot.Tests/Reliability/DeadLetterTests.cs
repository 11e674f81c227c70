using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;
using SessionBot.Work;

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
        var stream = await world.ReadAsync(db => db.WorkItems.OrderByDescending(item => item.Seq).Select(item => item.StreamKey).FirstAsync());
        var poison = Encoding.UTF8.GetBytes("""{"type":"message","text":"途中で切れ""");

        await world.Services.GetRequiredService<InboxWriter>().StoreAsync([Item(stream, poison, world.Clock.GetUtcNow())], TestContext.Current.CancellationToken);
        await world.SayAsync(member, "費用を教えてください");

        var dead = await world.ReadAsync(db => db.WorkItems.SingleAsync(item => item.Status == QueueStatus.Dead));
        Assert.Equal(poison, dead.Payload);
        Assert.Equal((3, "WebhookFormatException"), (dead.Attempts, dead.LastError));
        Assert.Contains("質問No.1", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("内容を処理できませんでした", world.BotWords(member)[^2], StringComparison.Ordinal);
    }

    private static WorkItem Item(string stream, byte[] payload, DateTimeOffset now) => new()
    {
        Id = "poison",
        Lane = WorkItem.WebhookLane,
        StreamKey = stream,
        Group = "example",
        Payload = payload,
        ReceivedAt = now,
        DueAt = now,
    };
}

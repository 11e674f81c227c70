using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Storage.Queue;
using SessionBot.Tests.DeadLetters;
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

        var poison = await DeadLetterWorld.PutUnreadableAsync(world, member);
        await world.SayAsync(member, "費用を教えてください");

        var dead = await world.ReadAsync(db => db.WorkItems.SingleAsync(item => item.Status == QueueStatus.Dead));
        Assert.Equal(poison, dead.Payload);
        Assert.Equal((3, "WebhookFormatException"), (dead.Attempts, dead.LastError));
        Assert.Contains("質問No.1", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("内容を処理できませんでした", world.BotWords(member)[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_waits_behind_a_poison_event_for_as_long_as_it_may_fail_and_no_longer()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var budget = new WorkOptions();
        var member = await world.MemberAsync("小松");
        await DeadLetterWorld.PutUnreadableAsync(world, member);
        await world.Line.SayAsync(member.Id, "費用を教えてください", ct: TestContext.Current.CancellationToken);
        var activity = world.Services.GetRequiredService<WorkActivity>();
        while (true)
        {
            var next = activity.NextAsync();
            var poison = await world.ReadAsync(db => db.WorkItems.SingleAsync(item => item.Id == "poison"));
            Assert.Equal(QueueStatus.Pending, poison.Status);
            if (poison.Attempts >= budget.DeadAfterAttempts)
            {
                break;
            }

            await next.WaitAsync(TestKit.TestConstants.Timeout, TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain("質問No.1", world.LastWords(member), StringComparison.Ordinal);
        world.Clock.Set(world.Clock.GetUtcNow() + budget.DeadAfterAge);
        await world.QuietAsync();

        Assert.Contains("質問No.1", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_has_ended_the_process_as_often_as_one_may_fail_is_given_up_untried_and_its_conversation_goes_on()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var budget = new WorkOptions();
        var member = await world.MemberAsync("小松");
        var now = world.Clock.GetUtcNow();
        await world.ReadAsync(async db =>
        {
            db.WorkItems.Add(new WorkItem
            {
                Id = "deadly",
                Lane = WorkItem.WebhookLane,
                StreamKey = $"{ExampleGroup.Key}/{member.Id}",
                Group = ExampleGroup.Key,
                Payload = "{"u8.ToArray(),
                ReceivedAt = now,
                DueAt = now,
                Attempts = budget.DeadAfterUnfinished,
                FirstClaimedAt = now - budget.DeadAfterAge,
                LeaseUntil = now.AddSeconds(-1),
            });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await world.SayAsync(member, "費用を教えてください");

        var dead = await world.ReadAsync(db => db.WorkItems.SingleAsync(item => item.Id == "deadly"));
        Assert.Equal((QueueStatus.Dead, "no attempt came to an end"), (dead.Status, dead.LastError));
        Assert.Contains("質問No.1", world.LastWords(member), StringComparison.Ordinal);
    }
}

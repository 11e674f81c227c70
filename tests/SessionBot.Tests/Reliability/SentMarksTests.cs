using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Sqlite;
using SessionBot.Tests.World;
using SessionBot.Work;
using SentMessage = SessionBot.Storage.Queue.SentMessage;

namespace SessionBot.Tests.Reliability;

/// <summary>That a message is sent is written with what comes in next, where that is handled as it is stored.</summary>
[Trait("Needs", "Sqlite")]
public sealed class SentMarksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mark_rides_in_the_next_transaction_that_stores()
    {
        await using var world = await BotWorld.StartAsync();
        var (queue, marks) = Begin(world);
        await StoreAsync(queue, "first", marks.RideAsync);

        var mark = marks.MarkAsync(await ClaimedAsync(world));
        var ride = await StoreAsync(queue, "second", marks.RideAsync);

        Assert.NotNull(ride);
        Assert.False(mark.IsCompleted);
        ride.Committed();
        await mark.WaitAsync(TestKit.TestConstants.Timeout, Ct);
        Assert.Equal((QueueStatus.Done, "request"), await SentAsync(world));
    }

    [Fact]
    public async Task A_mark_whose_transaction_is_rolled_back_is_stored_by_itself()
    {
        await using var world = await BotWorld.StartAsync();
        var (queue, marks) = Begin(world);
        await StoreAsync(queue, "first", marks.RideAsync);

        var mark = marks.MarkAsync(await ClaimedAsync(world));
        await StoreAsync(queue, "second", async (transaction, ct) =>
        {
            (await marks.RideAsync(transaction, ct))!.RolledBack();
            throw new InvalidOperationException("What follows the marks fails.");
        });

        await mark.WaitAsync(TestKit.TestConstants.Timeout, Ct);
        Assert.Equal((QueueStatus.Done, "request"), await SentAsync(world));
    }

    /// <summary>Marks that would wait for ever, if nothing took them along.</summary>
    private static (WorkQueue Queue, SentMarks Marks) Begin(BotWorld world)
    {
        Assert.SkipUnless(world.Services.GetRequiredService<IDatabase>() is SqliteDatabase, "With PostgreSQL nothing is handled as it is stored.");
        var queue = world.Services.GetRequiredService<WorkQueue>();
        return (queue, new SentMarks(queue, new Standstill(), NullLogger<SentMarks>.Instance));
    }

    private static async Task<SentMarks.Ride?> StoreAsync(WorkQueue queue, string id, Func<IPreparedTransaction, CancellationToken, Task<SentMarks.Ride?>> handle)
    {
        SentMarks.Ride? ride = null;
        await queue.AppendAsync(
            [
                new WorkItem
                {
                    Id = id, Lane = WorkItem.WebhookLane, StreamKey = id, Group = ExampleGroup.Key, Payload = "{}"u8.ToArray(),
                    ReceivedAt = BotWorld.SessionStart, DueAt = QueueRow.AtOnce,
                },
            ],
            async (transaction, _, ct) => ride = await handle(transaction, ct), Ct);
        return ride;
    }

    /// <summary>A reply on its way.</summary>
    private static async Task<SentMessage> ClaimedAsync(BotWorld world)
    {
        var now = world.Clock.GetUtcNow();
        var reply = Outbox.Reply(ExampleGroup.Key, "U-somebody", "token", [new TextMessage("受け付けました。")], now);
        reply.Claim(now, now.AddMinutes(1));
        var seq = await world.ReadAsync(async db =>
        {
            db.Add(reply);
            await db.SaveChangesAsync(Ct);
            return reply.Seq;
        });
        return new(seq, reply.Fence, "request", now);
    }

    private static async Task<(QueueStatus, string?)> SentAsync(BotWorld world)
    {
        var row = await world.ReadAsync(db => db.OutgoingMessages.AsNoTracking().SingleAsync(Ct));
        return (row.Status, row.RequestId);
    }

    /// <summary>No time passes.</summary>
    private sealed class Standstill : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent();

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                // There is nothing to stop.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

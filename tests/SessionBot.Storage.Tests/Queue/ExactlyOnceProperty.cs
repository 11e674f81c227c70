using CsCheck;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using static SessionBot.Storage.Tests.Queue.Items;

namespace SessionBot.Storage.Tests.Queue;

/// <summary>Workers that are slow, fail, die and wake up again, over streams of any length.</summary>
public sealed class ExactlyOnceProperty
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private enum Step
    {
        Claim,
        Commit,
        Fail,
        Die,
        LetTimePass,
    }

    [Theory, EveryDatabase]
    public async Task Each_item_is_done_once_and_each_stream_in_order(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        var run = 0;
        await Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 100]).Array[0, 30]).SampleAsync(
            async (streams, length, steps) =>
            {
                // A lane of its own is as good as a database of its own, and a hundred times faster.
                var lane = $"lane-{++run}";
                await fresh.AppendAsync([.. Enumerable.Range(0, streams * length).Select(at => Item($"{lane}:{at}", $"S{at % streams}", lane))]);
                var workers = new List<Worker>();
                var done = new List<string>();
                foreach (var (step, number) in steps)
                {
                    await StepAsync(fresh, lane, workers, done, step, number);
                }

                while (done.Count < streams * length)
                {
                    fresh.Clock.Advance(LeaseTime);
                    await StepAsync(fresh, lane, workers, done, Step.Claim, number: 10);
                    Assert.NotEmpty(workers);
                    while (workers.Count > 0)
                    {
                        await StepAsync(fresh, lane, workers, done, Step.Commit, number: 0);
                    }
                }

                Assert.Empty(await fresh.ClaimAsync(lane: lane));
                foreach (var stream in Enumerable.Range(0, streams))
                {
                    var expected = Enumerable.Range(0, length).Select(at => $"{lane}:{(at * streams) + stream}");
                    Assert.Equal(expected, done.Where(id => int.Parse(id.Split(':')[1]) % streams == stream));
                }
            },
            iter: 60, threads: 1);
    }

    private static async Task StepAsync(FreshDatabase fresh, string lane, List<Worker> workers, List<string> done, Step step, int number)
    {
        if (step == Step.Claim)
        {
            foreach (var lease in await fresh.ClaimAsync((number % 5) + 1, lane))
            {
                var db = fresh.Context();
                workers.Add(new Worker(db, await db.WorkItems.SingleAsync(item => item.Seq == lease.Seq, Ct)));
            }
        }
        else if (step == Step.LetTimePass)
        {
            fresh.Clock.Advance(LeaseTime * number / 50);
        }
        else if (workers.Count > 0)
        {
            var worker = workers[number % workers.Count];
            workers.Remove(worker);
            await using var db = worker.Db;
            if (step != Step.Die && await worker.SettleAsync(isDone: step == Step.Commit, fresh.Clock.GetUtcNow()) && step == Step.Commit)
            {
                done.Add(worker.Item.Id);
            }
        }
    }

    private sealed record Worker(SessionBotDb Db, WorkItem Item)
    {
        /// <returns>False when another worker holds the row by now.</returns>
        public async Task<bool> SettleAsync(bool isDone, DateTimeOffset now)
        {
            (Item.Status, Item.LeaseUntil, Item.DueAt) = (isDone ? QueueStatus.Done : QueueStatus.Pending, null, now.AddSeconds(20));
            try
            {
                await Db.SaveChangesAsync(Ct);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>What every processor does around its own work: load under the lease, and put off or give up what fails.</summary>
internal sealed class LeasedWork(IOptions<WorkOptions> options, TimeProvider clock)
{
    /// <summary>The row, if this lease still holds it.</summary>
    public static async Task<TRow> LoadAsync<TRow>(SessionBotDb db, Lease lease, CancellationToken ct)
        where TRow : QueueRow
    {
        var row = await db.Set<TRow>().SingleAsync(row => row.Seq == lease.Seq, ct);
        return row.Fence == lease.Fence && row.Status == QueueStatus.Pending ? row : throw new LeaseLostException(lease);
    }

    /// <summary>Those of the rows that these leases still hold, in their order.</summary>
    public static async Task<IReadOnlyList<TRow>> LoadHeldAsync<TRow>(SessionBotDb db, IReadOnlyList<Lease> leases, CancellationToken ct)
        where TRow : QueueRow
    {
        var fences = leases.ToDictionary(lease => lease.Seq, lease => lease.Fence);
        var seqs = leases.Select(lease => lease.Seq).ToList();
        var rows = await db.Set<TRow>().AsNoTracking().Where(row => seqs.Contains(row.Seq)).OrderBy(row => row.Seq).ToListAsync(ct);
        return rows.FindAll(row => row.Fence == fences[row.Seq] && row.Status == QueueStatus.Pending);
    }

    public void Finish(QueueRow row)
    {
        row.Status = QueueStatus.Done;
        row.LeaseUntil = null;
        row.DoneAt = clock.GetUtcNow();
    }

    /// <summary>To be claimed again at once.</summary>
    public void Release(QueueRow row, string note)
    {
        // It was due when it was claimed; a clock that is ahead of the others must not put it off.
        var now = clock.GetUtcNow();
        (row.LastError, row.LeaseUntil, row.DueAt) = (note, null, row.DueAt < now ? row.DueAt : now);
    }

    /// <summary>Not before then; nothing has failed, so nothing is counted.</summary>
    public static void Wait(QueueRow row, DateTimeOffset until, string note) =>
        (row.LastError, row.LeaseUntil, row.DueAt, row.Attempts, row.FirstClaimedAt) = (note, null, until, 0, null);

    /// <summary>Later again, or a dead letter: the row keeps its payload either way, and its stream goes on.</summary>
    /// <param name="error">What failed, without anything a member wrote.</param>
    /// <param name="final">True when trying again is known to be useless.</param>
    /// <param name="notBefore">What the other side asked for, such as LINE's Retry-After.</param>
    public void Fail(QueueRow row, string error, bool final = false, TimeSpan? notBefore = null)
    {
        var now = clock.GetUtcNow();
        row.LastError = error;
        row.LeaseUntil = null;
        if (final || RetrySchedule.IsExhausted(row.Attempts, now - (row.FirstClaimedAt ?? now), options.Value, AgeFloor(row)))
        {
            row.Status = QueueStatus.Dead;
            row.DoneAt = now;
            return;
        }

        var pause = RetrySchedule.Pause(row.Attempts, options.Value.RetryPause, Random.Shared.NextDouble());
        row.DueAt = now + (notBefore > pause ? notBefore.Value : pause);
    }

    /// <summary>
    /// True when all the attempts that are worth it are made, and the last one came to no end, neither good nor bad (see <see cref="QueueClaim.ForgetError"/>): what kills
    /// the process that handles it would otherwise do so for ever, as no exception ever tells of it.
    /// </summary>
    public bool IsAbandoned(QueueRow row) =>
        row.LastError is null && row.Attempts > options.Value.DeadAfterUnfinished && clock.GetUtcNow() - (row.FirstClaimedAt ?? clock.GetUtcNow()) >= AgeFloor(row);

    /// <summary>
    /// A push holds nobody up while it waits for LINE, or for next month's quota, nor does a file that LINE still prepares; everything
    /// else has its stream behind it.
    /// </summary>
    private TimeSpan AgeFloor(QueueRow row) => row.Lane switch
    {
        WorkItem.ContentLane => options.Value.ContentDeadAfterAge,
        _ when row.StreamKey.StartsWith(OutgoingMessage.PushStreamPrefix, StringComparison.Ordinal) => options.Value.PushDeadAfterAge,
        _ => options.Value.DeadAfterAge,
    };
}

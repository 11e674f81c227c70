using System.Data.Common;

namespace SessionBot.Storage.Queue;

/// <summary>The two queries that every message waits for, as plain SQL: taking events in, and claiming what is due.</summary>
public sealed class WorkQueue(IDatabase database, TimeProvider clock)
{
    /// <summary>Stores all of it or nothing. A row whose id is known is left out: a duplicate is a success.</summary>
    /// <returns>How many rows were new.</returns>
    public Task<int> AppendAsync(IReadOnlyList<WorkItem> items, CancellationToken ct) => database.AppendAsync(items, ct);

    public Task<IReadOnlyList<Lease>> ClaimWorkAsync(string lane, int count, TimeSpan lease, CancellationToken ct) =>
        ClaimAsync("work_item", "", lane, count, lease, ct);

    /// <summary>Keeps a work item for so long from now on.</summary>
    /// <returns>False when the lease is lost.</returns>
    public async Task<bool> RenewWorkAsync(Lease lease, TimeSpan time, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lease);
        using var right = await database.EnterWriteAsync(ct);
        await using var connection = await database.OpenAsync(ct);
        await using var renew = connection.CreateCommand();
        renew.CommandText = "UPDATE work_item SET lease_until = @until WHERE seq = @seq AND fence = @fence AND status = 0";
        Add(renew, "@until", (clock.GetUtcNow() + time).ToUnixTimeMilliseconds());
        Add(renew, "@seq", lease.Seq);
        Add(renew, "@fence", lease.Fence);
        return await renew.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Counts the attempt as open: from here on a crash leaves it unknown whether LINE has the message.</summary>
    public Task<IReadOnlyList<Lease>> ClaimOutgoingAsync(int count, TimeSpan lease, CancellationToken ct) =>
        ClaimAsync("outgoing_message", ", open_attempts = open_attempts + 1", OutgoingMessage.SendLane, count, lease, ct);

    /// <summary>Takes the oldest due rows that are each the head of their stream, and leases them.</summary>
    private async Task<IReadOnlyList<Lease>> ClaimAsync(
        string table, string alsoSet, string lane, int count, TimeSpan lease, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + lease;
        using var right = await database.EnterWriteAsync(ct);
        await using var connection = await database.OpenAsync(ct);
        await using var claim = connection.CreateCommand();
        claim.CommandText = $"""
            WITH head AS MATERIALIZED (
                SELECT row.seq FROM {table} AS row
                WHERE row.status = 0 AND row.lane = @lane AND row.due_at <= @now
                    AND (row.lease_until IS NULL OR row.lease_until <= @now)
                    AND NOT EXISTS (
                        SELECT 1 FROM {table} AS older
                        WHERE older.status = 0 AND older.lane = @lane AND older.stream_key = row.stream_key AND older.seq < row.seq)
                ORDER BY row.seq LIMIT @count {database.ClaimLock})
            UPDATE {table} SET lease_until = @until, attempts = attempts + 1, fence = fence + 1,
                first_claimed_at = COALESCE(first_claimed_at, @now){alsoSet}
            WHERE seq IN (SELECT seq FROM head)
            RETURNING seq, fence, attempts
            """;
        Add(claim, "@lane", lane);
        Add(claim, "@now", now.ToUnixTimeMilliseconds());
        Add(claim, "@until", until.ToUnixTimeMilliseconds());
        Add(claim, "@count", count);
        var leases = new List<Lease>();
        await using var reader = await claim.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            leases.Add(new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), until));
        }

        // RETURNING promises no order.
        leases.Sort((one, other) => one.Seq.CompareTo(other.Seq));
        return leases;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

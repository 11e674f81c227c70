using System.Data.Common;

namespace SessionBot.Storage.Queue;

/// <summary>The two queries that every message waits for, as plain SQL: taking events in, and claiming what is due.</summary>
public sealed class WorkQueue(IDatabase database, TimeProvider clock)
{
    private const string AppendSql = """
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, received_at, due_at, status, attempts, fence)
        VALUES (@id, @lane, @stream_key, @group, @message_id, @payload, @received_at, @received_at, 0, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """;

    /// <summary>Stores all of it or nothing. A row whose id is known is left out: a duplicate is a success.</summary>
    /// <returns>How many rows were new.</returns>
    public async Task<int> AppendAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(items);
        using var right = await database.EnterWriteAsync(ct);
        await using var connection = await database.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = AppendSql;
        string[] names = ["@id", "@lane", "@stream_key", "@group", "@message_id", "@payload", "@received_at"];
        DbParameter[] parameters = [.. names.Select(name => Add(insert, name, null))];
        await insert.PrepareAsync(ct);
        var inserted = 0;
        foreach (var item in items)
        {
            object?[] values =
                [item.Id, item.Lane, item.StreamKey, item.Group, item.MessageId, item.Payload, item.ReceivedAt.ToUnixTimeMilliseconds()];
            foreach (var (parameter, value) in parameters.Zip(values))
            {
                parameter.Value = value ?? DBNull.Value;
            }

            inserted += await insert.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return inserted;
    }

    public Task<IReadOnlyList<Lease>> ClaimWorkAsync(string lane, int count, TimeSpan lease, CancellationToken ct) =>
        ClaimAsync("work_item", "", lane, count, lease, ct);

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
            UPDATE {table} SET lease_until = @until, attempts = attempts + 1, fence = fence + 1,
                first_claimed_at = COALESCE(first_claimed_at, @now){alsoSet}
            WHERE seq IN (
                SELECT row.seq FROM {table} AS row
                WHERE row.status = 0 AND row.lane = @lane AND row.due_at <= @now
                    AND (row.lease_until IS NULL OR row.lease_until <= @now)
                    AND NOT EXISTS (
                        SELECT 1 FROM {table} AS older
                        WHERE older.status = 0 AND older.lane = @lane AND older.stream_key = row.stream_key AND older.seq < row.seq)
                ORDER BY row.seq LIMIT @count)
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

    private static DbParameter Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}

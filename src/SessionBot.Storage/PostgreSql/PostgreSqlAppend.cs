using Npgsql;
using NpgsqlTypes;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.PostgreSql;

/// <summary>Stores a batch of work items in one round trip and one transaction.</summary>
internal sealed class PostgreSqlAppend(NpgsqlDataSource source)
{
    /// <summary>
    /// An identity is given before its row is committed, so of two rows of one stream the later one could be seen, and worked on,
    /// first. Whoever adds to a stream holds its lock until the commit; the order of the locks is the same for all, so none waits in a circle.
    /// </summary>
    private const string LockStreams = """
        SELECT pg_advisory_xact_lock(key)
        FROM (SELECT DISTINCT hashtextextended(stream, 0) AS key FROM unnest($1) AS stream ORDER BY key) AS ordered
        """;

    private const string Insert = """
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, received_at, due_at, status, attempts, fence)
        SELECT id, lane, stream_key, "group", message_id, payload, received_at, 0, 0, 0, 0
        FROM unnest($1, $2, $3, $4, $5, $6, $7) WITH ORDINALITY AS item (id, lane, stream_key, "group", message_id, payload, received_at, place)
        ORDER BY place
        ON CONFLICT (id) DO NOTHING
        """;

    /// <summary>LINE waits for the answer: rather an early 500, and a redelivery, than none.</summary>
    private const int SecondsToStore = 2;

    /// <remarks>
    /// Whatever hangs, a connection that is opened or a server that has stopped answering even to a cancellation, it holds up nobody longer. If it comes to an end
    /// after all, the redelivery finds its rows, and a duplicate is a success.
    /// </remarks>
    /// <exception cref="TimeoutException">It is not known whether the rows are stored.</exception>
    public Task<int> RunAsync(IReadOnlyList<WorkItem> items, CancellationToken ct) =>
        StoreAsync(items, ct).WaitAsync(TimeSpan.FromSeconds(SecondsToStore), ct);

    private async Task<int> StoreAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);

        // Without a transaction of its own a batch is one.
        await using var batch = new NpgsqlBatch(connection) { Timeout = SecondsToStore };
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LockStreams) { Parameters = { Text(items, item => item.StreamKey) } });
        var insert = new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                Text(items, item => item.Id),
                Text(items, item => item.Lane),
                Text(items, item => item.StreamKey),
                Text(items, item => item.Group),
                Text(items, item => item.MessageId),
                Column(items, item => item.Payload, NpgsqlDbType.Bytea),
                Column(items, item => item.ReceivedAt.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint),
            },
        };
        batch.BatchCommands.Add(insert);
        await batch.PrepareAsync(ct);
        await batch.ExecuteNonQueryAsync(ct);
        return (int)insert.RecordsAffected;
    }

    private static NpgsqlParameter<string?[]> Text(IReadOnlyList<WorkItem> items, Func<WorkItem, string?> value) =>
        Column(items, item => StorableText.Of(value(item)), NpgsqlDbType.Text);

    private static NpgsqlParameter<T[]> Column<T>(IReadOnlyList<WorkItem> items, Func<WorkItem, T> value, NpgsqlDbType type) =>
        new() { TypedValue = [.. items.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | type };
}

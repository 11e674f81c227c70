using Npgsql;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.PostgreSql;

/// <summary>A transaction on a connection of the pool, which prepares by itself what it runs often.</summary>
internal sealed class PostgreSqlPrepared(NpgsqlConnection connection, NpgsqlTransaction transaction) : IPreparedTransaction
{
    private const string Due = """
        row.status = 0 AND row.lane = $1 AND row.due_at <= $2 AND (row.lease_until IS NULL OR row.lease_until <= $2)
        """;

    private const string Peek = $"""
        SELECT row.seq, row."group" FROM work_item AS row
        WHERE {Due} AND NOT EXISTS (
            SELECT 1 FROM work_item AS older WHERE older.status = 0 AND older.lane = $1 AND older.stream_key = row.stream_key AND older.seq < row.seq)
        ORDER BY row.seq LIMIT $3
        """;

    private const string Lock = $"""
        SELECT pg_advisory_xact_lock_shared($1, 0), pg_advisory_xact_lock($2, key)
        FROM (SELECT DISTINCT hashtext(name) AS key FROM unnest($3) AS name ORDER BY key) AS ordered
        """;

    private const string Hold = $"""
        SELECT row.seq, row.stream_key, row.id, row."group", row.message_id, row.payload, row.received_at, row.attempts, row.fence FROM work_item AS row
        WHERE row.seq = ANY ($3) AND {Due} ORDER BY row.seq FOR UPDATE OF row SKIP LOCKED
        """;

    public static async Task<IPreparedTransaction> BeginAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        return new PostgreSqlPrepared(connection, await connection.BeginTransactionAsync(ct));
    }

    /// <remarks>The groups' locks come first, in the order of their keys, as everywhere: who held rows and waited for a group could wait in a circle.</remarks>
    public async Task<IReadOnlyList<WorkItem>> HeadsAsync(string lane, int count, DateTimeOffset now, CancellationToken ct)
    {
        var due = now.ToUnixTimeMilliseconds();
        var peeked = (await ReadAsync(Peek, [[lane, due, (long)count]], row => (Seq: row.Number(0), Group: row.Text(1)), ct))[0];
        if (peeked.Count == 0)
        {
            return [];
        }

        await ReadAsync(Lock, [[WriteLocks.AllGroups, WriteLocks.OneGroup, peeked.Select(one => one.Group).Distinct().ToArray()]], _ => 0, ct);
        return (await ReadAsync(Hold, [[lane, due, peeked.Select(one => one.Seq).ToArray()]], row => new WorkItem
        {
            Seq = row.Number(0),
            Lane = lane,
            StreamKey = row.Text(1),
            Id = row.Text(2),
            Group = row.Text(3),
            MessageId = row.IsNull(4) ? null : row.Text(4),
            Payload = row.IsNull(5) ? null : row.Bytes(5),
            ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Number(6)),
            DueAt = QueueRow.AtOnce,
            Attempts = (int)row.Number(7),
            Fence = row.Number(8),
        }, ct))[0];
    }

    public async Task<IReadOnlyList<IReadOnlyList<T>>> ReadAsync<T>(string sql, IReadOnlyList<object?[]> runs, Func<IPreparedRow, T> read, CancellationToken ct)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        await using var batch = Batch([.. runs.Select(values => (sql, values))]);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var row = new Row(reader);
        var results = new List<IReadOnlyList<T>>(runs.Count);
        do
        {
            var rows = new List<T>();
            while (await reader.ReadAsync(ct))
            {
                rows.Add(read(row));
            }

            results.Add(rows);
        }
        while (await reader.NextResultAsync(ct));
        return results;
    }

    public async Task<IReadOnlyList<int>> RunAsync(IReadOnlyList<(string Sql, object?[] Values)> steps, CancellationToken ct)
    {
        if (steps.Count == 0)
        {
            return [];
        }

        await using var batch = Batch(steps);
        await batch.ExecuteNonQueryAsync(ct);
        return [.. batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(command => (int)command.RecordsAffected)];
    }

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private NpgsqlBatch Batch(IReadOnlyList<(string Sql, object?[] Values)> steps)
    {
        var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (sql, values) in steps)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value is string text ? StorableText.Of(text) : value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private sealed class Row(NpgsqlDataReader reader) : IPreparedRow
    {
        public bool IsNull(int column) => reader.IsDBNull(column);

        public bool Flag(int column) => reader.GetBoolean(column);

        public long Number(int column) => reader.GetInt64(column);

        public string Text(int column) => reader.GetString(column);

        public Guid Id(int column) => reader.GetGuid(column);

        public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);
    }
}

using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>Stores a batch of work items in one transaction: its flush to disk is the cost, and so it is shared.</summary>
internal static class SqliteAppend
{
    private const string InsertOne = """
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, received_at, due_at, status, attempts, fence)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Waiting = "SELECT stream_key FROM work_item WHERE status = 0 AND lane = $1 LIMIT $2";

    /// <summary>Where so many wait, those who work on them take what is new too: there is no index by stream to ask (<see cref="SqliteClaim"/>).</summary>
    private const int MostWaiting = 64;

    /// <returns>How many were new.</returns>
    public static int Run(WriteConnection connection, IReadOnlyList<WorkItem> items)
    {
        connection.Begin(flush: true);
        var inserted = Insert(connection, items).Count;
        connection.Commit();
        return inserted;
    }

    /// <summary>Stores, and handles in the same transaction.</summary>
    /// <returns>How many were new; null when the handling failed, and nothing is stored.</returns>
    public static async Task<int?> TryRunAsync(WriteConnection connection, IReadOnlyList<WorkItem> items, HandleStored handle, CancellationToken ct)
    {
        var (waiting, fresh) = connection.Run(_ =>
        {
            connection.Begin(flush: true);
            return (Streams(connection), Insert(connection, items));
        });
        var heads = waiting is null ? [] : fresh.FindAll(item => item.Lane == WorkItem.WebhookLane && waiting.Add(item.StreamKey));
        try
        {
            if (heads.Count > 0)
            {
                await handle(SqlitePrepared.Within(connection), heads, ct);
            }
        }
        catch
        {
            // It has told of it. Closing rolls back whatever state it has left.
            connection.Dispose();
            return null;
        }

        return connection.Run(_ =>
        {
            connection.Commit();
            return fresh.Count;
        });
    }

    /// <returns>Those of which something waits; null when it is too many.</returns>
    private static HashSet<string>? Streams(WriteConnection connection)
    {
        var streams = new HashSet<string>(StringComparer.Ordinal);
        var waiting = connection.Prepare(Waiting);
        waiting.Bind(1, WorkItem.WebhookLane);
        waiting.Bind(2, MostWaiting);
        var count = 0;
        for (; waiting.Step(); count++)
        {
            streams.Add(waiting.Text(0));
        }

        waiting.Reset();
        return count < MostWaiting ? streams : null;
    }

    /// <returns>Those that were new, with their numbers.</returns>
    private static List<WorkItem> Insert(WriteConnection connection, IReadOnlyList<WorkItem> items)
    {
        var fresh = new List<WorkItem>(items.Count);
        var insert = connection.Prepare(InsertOne);
        foreach (var item in items)
        {
            if (Run(insert, item) == 1)
            {
                item.Seq = connection.LastInserted;
                fresh.Add(item);
            }
        }

        return fresh;
    }

    private static int Run(SqliteStatement insert, WorkItem item)
    {
        insert.Bind(1, item.Id);
        insert.Bind(2, item.Lane);
        insert.Bind(3, item.StreamKey);
        insert.Bind(4, item.Group);
        insert.Bind(5, item.MessageId);
        insert.Bind(6, item.Payload);
        insert.Bind(7, item.ReceivedAt.ToUnixTimeMilliseconds());
        return insert.Run();
    }
}

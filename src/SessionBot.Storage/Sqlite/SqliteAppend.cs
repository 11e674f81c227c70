using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>Stores a batch of work items in one transaction: its flush to disk is the cost, and so it is shared.</summary>
internal static class SqliteAppend
{
    private const string Insert = """
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, received_at, due_at, status, attempts, fence)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """;

    /// <returns>How many were new.</returns>
    public static int Run(WriteConnection connection, IReadOnlyList<WorkItem> items)
    {
        connection.Begin(flush: true);
        var insert = connection.Prepare(Insert);
        var inserted = 0;
        foreach (var item in items)
        {
            inserted += Run(insert, item);
        }

        connection.Commit();
        return inserted;
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

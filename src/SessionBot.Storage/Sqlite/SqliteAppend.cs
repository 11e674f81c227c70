using Microsoft.Data.Sqlite;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>
/// Stores a batch of work items in one transaction: its flush to disk is the cost, and so it is shared. Opening a connection and preparing
/// the statements come next in cost, and so they are kept. One caller at a time, with the right to write.
/// </summary>
internal sealed class SqliteAppend(string connectionString) : IDisposable
{
    private const string Insert = """
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, received_at, due_at, status, attempts, fence)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """;

    /// <summary>Not of the pool, which would hand a connection with open statements to others.</summary>
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    private SqliteConnection? _connection;
    private SqliteStatement? _begin, _insert, _commit;

    /// <returns>How many were new.</returns>
    public int Run(IReadOnlyList<WorkItem> items)
    {
        try
        {
            if (_connection is null)
            {
                Open();
            }

            _begin!.Run();
            var inserted = 0;
            foreach (var item in items)
            {
                inserted += Run(_insert!, item);
            }

            _commit!.Run();
            return inserted;
        }
        catch
        {
            // Closing rolls back. Whatever was wrong with the connection, the next batch gets a new one.
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _begin?.Dispose();
        _insert?.Dispose();
        _commit?.Dispose();
        _connection?.Dispose();
        (_connection, _begin, _insert, _commit) = (null, null, null, null);
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

    private void Open()
    {
        _connection = new SqliteConnection(_connectionString);
        _connection.Open();
        SecureDelete.Ask(_connection);
        _begin = new SqliteStatement(_connection, "BEGIN IMMEDIATE");
        _insert = new SqliteStatement(_connection, Insert);
        _commit = new SqliteStatement(_connection, "COMMIT");
    }
}

using Microsoft.Data.Sqlite;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>
/// Stores a batch of work items in one transaction: its flush to disk is the cost, and so it is shared. Opening a connection and preparing
/// the statement come next in cost, and so both are kept. One caller at a time, with the right to write.
/// </summary>
internal sealed class SqliteAppend(string connectionString) : IDisposable
{
    private const string Insert = """
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, received_at, due_at, status, attempts, fence)
        VALUES (@id, @lane, @stream_key, @group, @message_id, @payload, @received_at, @received_at, 0, 0, 0)
        ON CONFLICT (id) DO NOTHING
        """;

    private static readonly string[] Columns = ["@id", "@lane", "@stream_key", "@group", "@message_id", "@payload", "@received_at"];

    /// <summary>Not of the pool, which would hand a connection with an open statement to others.</summary>
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    private SqliteCommand? _insert;

    public int Run(IReadOnlyList<WorkItem> items)
    {
        try
        {
            return Run(_insert ??= Open(), items);
        }
        catch
        {
            // Whatever was wrong with the connection, the next batch gets a new one.
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var connection = _insert?.Connection;
        _insert?.Dispose();
        _insert = null;
        connection?.Dispose();
    }

    private static int Run(SqliteCommand insert, IReadOnlyList<WorkItem> items)
    {
        using var transaction = insert.Connection!.BeginTransaction();
        insert.Transaction = transaction;
        var inserted = 0;
        foreach (var item in items)
        {
            Set(insert, 0, item.Id);
            Set(insert, 1, item.Lane);
            Set(insert, 2, item.StreamKey);
            Set(insert, 3, item.Group);
            Set(insert, 4, item.MessageId);
            Set(insert, 5, item.Payload);
            Set(insert, 6, item.ReceivedAt.ToUnixTimeMilliseconds());
            inserted += insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return inserted;
    }

    private static void Set(SqliteCommand insert, int column, object? value) => insert.Parameters[column].Value = value ?? DBNull.Value;

    private SqliteCommand Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            SecureDelete.Ask(connection);
            var insert = connection.CreateCommand();
            insert.CommandText = Insert;
            insert.Parameters.AddRange(Columns.Select(name => new SqliteParameter(name, DBNull.Value)));
            insert.Prepare();
            return insert;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

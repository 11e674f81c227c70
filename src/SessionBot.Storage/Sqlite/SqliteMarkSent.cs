using Microsoft.Data.Sqlite;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>
/// Marks sent messages, on a connection that is kept with its statements. Not flushed: see <see cref="WorkQueue.MarkSentAsync"/>.
/// One caller at a time, with the right to write.
/// </summary>
internal sealed class SqliteMarkSent(string connectionString) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    private SqliteConnection? _connection;
    private SqliteStatement? _begin, _mark, _commit;

    /// <returns>The rows that were still held.</returns>
    public IReadOnlyList<long> Run(IReadOnlyList<SentMessage> sent)
    {
        try
        {
            if (_connection is null)
            {
                Open();
            }

            var marked = new List<long>(sent.Count);
            _begin!.Run();
            foreach (var one in sent)
            {
                _mark!.Bind(1, one.Seq);
                _mark.Bind(2, one.Fence);
                _mark.Bind(3, one.At.ToUnixTimeMilliseconds());
                _mark.Bind(4, one.RequestId);
                if (_mark.Run() == 1)
                {
                    marked.Add(one.Seq);
                }
            }

            _commit!.Run();
            return marked;
        }
        catch
        {
            // Closing rolls back. Whatever was wrong with the connection, the next marks get a new one.
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _begin?.Dispose();
        _mark?.Dispose();
        _commit?.Dispose();
        _connection?.Dispose();
        (_connection, _begin, _mark, _commit) = (null, null, null, null);
    }

    private void Open()
    {
        _connection = new SqliteConnection(_connectionString);
        _connection.Open();
        SecureDelete.Ask(_connection);
        using var normal = new SqliteStatement(_connection, "PRAGMA synchronous = NORMAL");
        normal.Run();
        _begin = new SqliteStatement(_connection, "BEGIN IMMEDIATE");
        _mark = new SqliteStatement(_connection, """
            UPDATE outgoing_message SET status = 1, lease_until = NULL, done_at = ?3, request_id = ?4, messages = '[]'
            WHERE seq = ?1 AND fence = ?2 AND status = 0
            """);
        _commit = new SqliteStatement(_connection, "COMMIT");
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionBot.Storage.Sqlite;

/// <summary>
/// The connection of whoever writes without EF Core, kept with its prepared statements. It is one for all of them: as soon as one connection has
/// written, SQLite forgets the pages that another has in memory. One caller at a time, with the right to write.
/// </summary>
internal sealed class WriteConnection(string connectionString) : IDisposable
{
    /// <summary>Not of the pool, which would hand a connection with open statements to others.</summary>
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    private readonly Dictionary<string, SqliteStatement> _statements = [];
    private SqliteConnection? _connection;
    private bool _flushes;

    /// <param name="sql">Parameters are $1, $2, …</param>
    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
        {
            return known;
        }

        // SQLite has names behind a dollar sign, and numbers behind a question mark.
        return _statements[sql] = new SqliteStatement(Open(), sql.Replace('$', '?'));
    }

    /// <param name="flush">Whether what is written must survive a power loss: without it a commit waits for no disk.</param>
    public void Begin(bool flush)
    {
        var connection = Open();
        if (_flushes != flush)
        {
            using var ask = new SqliteStatement(connection, $"PRAGMA synchronous = {(flush ? "FULL" : "NORMAL")}");
            ask.Run();
            _flushes = flush;
        }

        Prepare("BEGIN IMMEDIATE").Run();
    }

    /// <summary>The number of the row that was inserted last.</summary>
    public long LastInserted => raw.sqlite3_last_insert_rowid(Open().Handle);

    public void Commit() => Prepare("COMMIT").Run();

    public void RollBack() => Run(connection => connection.Prepare("ROLLBACK").Run());

    /// <summary>All or nothing. Whatever was wrong with the connection, the next caller gets a new one.</summary>
    public T Run<T>(Func<WriteConnection, T> work)
    {
        try
        {
            return work(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Closing rolls back.</summary>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _connection?.Dispose();
        _connection = null;
    }

    private SqliteConnection Open()
    {
        if (_connection is null)
        {
            var opened = new SqliteConnection(_connectionString);
            _connection = opened;
            opened.Open();
            SecureDelete.Ask(opened);

            // Not known yet.
            using var ask = new SqliteStatement(opened, "PRAGMA synchronous = FULL");
            ask.Run();
            _flushes = true;
        }

        return _connection;
    }
}

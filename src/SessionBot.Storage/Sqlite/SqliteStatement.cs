using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SessionBot.Storage.Prepared;
using SQLitePCL;

namespace SessionBot.Storage.Sqlite;

/// <summary>
/// A prepared statement as SQLite itself has them (sqlite.org/cintro.html). A DbCommand makes a reader for every run
/// and an array for every text.
/// </summary>
internal sealed class SqliteStatement : IPreparedRow, IDisposable
{
    private const int OnStack = 256;

    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _handle = connection.Handle!;
        _ = raw.sqlite3_busy_timeout(_handle, connection.DefaultTimeout * 1000);
        Check(raw.sqlite3_prepare_v2(_handle, sql, out _statement));
    }

    public void Bind(int place, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, place));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var borrowed = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = borrowed ?? stackalloc byte[OnStack];
        Check(raw.sqlite3_bind_text(_statement, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]));
        if (borrowed is not null)
        {
            ArrayPool<byte>.Shared.Return(borrowed);
        }
    }

    public void Bind(int place, byte[]? bytes) =>
        Check(bytes is null ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_blob(_statement, place, bytes));

    public void Bind(int place, long number) => Check(raw.sqlite3_bind_int64(_statement, place, number));

    /// <summary>As EF Core writes them: ids as upper-case text, truth as 0 and 1.</summary>
    public void Bind(object?[] values)
    {
        foreach (var (at, value) in values.Index())
        {
            switch (value)
            {
                case null or string:
                    Bind(at + 1, (string?)value);
                    break;
                case long number:
                    Bind(at + 1, number);
                    break;
                case bool flag:
                    Bind(at + 1, flag ? 1 : 0);
                    break;
                case Guid id:
                    Bind(at + 1, id.ToString("D").ToUpperInvariant());
                    break;
                default:
                    throw new ArgumentException($"No statement takes a {value.GetType().Name}.", nameof(values));
            }
        }
    }

    /// <summary>Runs it to its end, without looking at rows.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">It failed; nothing of it holds.</exception>
    public int Run()
    {
        Step();
        Reset();
        return raw.sqlite3_changes(_handle);
    }

    /// <returns>Whether there is a row.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>To be run again; until then a statement that has given rows holds its place in the log.</summary>
    public void Reset() => Check(raw.sqlite3_reset(_statement));

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public bool Flag(int column) => Number(column) != 0;

    public Guid Id(int column) => Guid.Parse(Text(column));

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _handle);
}

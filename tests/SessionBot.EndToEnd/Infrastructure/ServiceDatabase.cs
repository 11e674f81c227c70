using Microsoft.Data.Sqlite;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>Looks into the service's SQLite file without the service.</summary>
internal sealed class ServiceDatabase(string file)
{
    public static ServiceDatabase Of(WorkingFolder folder) => new(folder.DatabaseFile);

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var connection = Open(SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public long Count(string sql) => Query($"SELECT COUNT(*) {sql}", row => row.GetInt64(0)).Single();

    public void Execute(string sql)
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        Run(connection, sql);
    }

    /// <summary>Nobody else can write until the result is disposed.</summary>
    public IDisposable LockExclusively()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        Run(connection, "BEGIN EXCLUSIVE");
        return connection;
    }

    /// <summary>Every text, and every blob read as UTF-8, of every table.</summary>
    public IEnumerable<string> AllTexts() =>
        Query("SELECT name FROM sqlite_master WHERE type = 'table'", row => row.GetString(0))
            .SelectMany(table => Query($"SELECT * FROM \"{table}\"", row => Enumerable.Range(0, row.FieldCount).Select(column => row.GetValue(column) switch
            {
                string text => text,
                byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
                _ => "",
            }).ToList()))
            .SelectMany(texts => texts);

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

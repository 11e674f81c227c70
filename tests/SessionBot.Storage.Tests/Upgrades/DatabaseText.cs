using System.Data.Common;
using System.Globalization;
using System.Text;

namespace SessionBot.Storage.Tests.Upgrades;

/// <summary>Looks at a database without the model: its tables, their shape, and their rows as SQL writes them.</summary>
internal sealed class DatabaseText(DbConnection connection, DatabaseKind kind)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>EF's own among them: it tells the version.</summary>
    public async Task<List<string>> TablesAsync() => [.. (await QueryAsync(kind switch
    {
        DatabaseKind.Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock'",
        DatabaseKind.PostgreSql => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
    })).Select(row => (string)row[0]).Order(StringComparer.Ordinal)];

    /// <summary>Columns and indexes, one line each, in no order that an upgrade could change.</summary>
    public async Task<List<string>> ShapeAsync() => [.. (await QueryAsync(kind switch
    {
        DatabaseKind.Sqlite => """
            SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master AS m, pragma_table_info(m.name) AS c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> '__EFMigrationsLock'
            UNION ALL SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
            UNION ALL SELECT m.name || '.' || f."from" || ' references ' || f."table" || '.' || f."to" || ' ' || f.on_delete
                FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table'
            """,
        DatabaseKind.PostgreSql => """
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity || ' ' || COALESCE(collation_name, '') FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f'
            """,
    })).Select(row => (string)row[0]).Order(StringComparer.Ordinal)];

    /// <summary>Each row by its columns' names.</summary>
    public async Task<List<Dictionary<string, string>>> RowsAsync(string table)
    {
        var columns = (await QueryAsync(kind switch
        {
            DatabaseKind.Sqlite => $"SELECT name FROM pragma_table_info('{table}')",
            DatabaseKind.PostgreSql => $"SELECT column_name::text FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'",
        })).ConvertAll(row => (string)row[0]);

        // PostgreSQL tells and takes everything as text.
        var cast = kind == DatabaseKind.PostgreSql ? "::text" : "";
        return (await QueryAsync($"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\"{cast}"))} FROM \"{table}\""))
            .ConvertAll(row => columns.Zip(row).ToDictionary(pair => pair.First, pair => Literal(pair.Second)));
    }

    public async Task RunAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private string Literal(object value) => value switch
    {
        DBNull => "NULL",
        long number => number.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        string text when text.Any(char.IsControl) => Hidden(text),
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => throw new InvalidOperationException($"No literal for {value.GetType().Name}."),
    };

    /// <summary>A file of text keeps neither every control character nor every line end.</summary>
    private string Hidden(string text)
    {
        var bytes = Convert.ToHexString(Encoding.UTF8.GetBytes(text));
        return kind == DatabaseKind.Sqlite ? $"CAST(X'{bytes}' AS TEXT)" : $"convert_from('\\x{bytes}', 'UTF8')";
    }

    private async Task<List<object[]>> QueryAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(Ct))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}

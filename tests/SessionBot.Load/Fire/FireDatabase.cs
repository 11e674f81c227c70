using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SessionBot.Load.Fire;

/// <summary>The database under a service under fire, and a look into it without the service.</summary>
internal sealed class FireDatabase : IAsyncDisposable
{
    private readonly string? _server;

    private FireDatabase(string name, string connectionString, string? server) => (Name, ConnectionString, _server) = (name, connectionString, server);

    /// <summary>Connection string of a server whose user may create databases; null when there is none.</summary>
    public static string? PostgreSqlServer { get; } = Environment.GetEnvironmentVariable("SESSIONBOT_TEST_POSTGRESQL");

    public string Name { get; }

    public string ConnectionString { get; }

    public static FireDatabase Sqlite(WorkingFolder folder) => new("sqlite", $"Data Source={folder.DatabaseFile}", null);

    public static async Task<FireDatabase> PostgreSqlAsync(string server)
    {
        var name = $"fire_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE template0");
        return new("postgresql", new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString(), server);
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row)
    {
        await using DbConnection connection = _server is null
            ? new SqliteConnection(ConnectionString + ";Mode=ReadOnly;Pooling=False")
            : new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <param name="from">From <c>FROM</c> on.</param>
    public async Task<long> CountAsync(string from) => (await QueryAsync($"SELECT COUNT(*) {from}", row => row.GetInt64(0)))[0];

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await ExecuteAsync(_server, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(ConnectionString).Database} WITH (FORCE)");
        }
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

using Npgsql;

namespace TestKit.Databases;

/// <summary>A database of a test's own on the shared PostgreSQL server; disposing drops it.</summary>
public sealed class PostgreSqlCopy : IDisposable
{
    private readonly string _server;
    private readonly string _name;

    private PostgreSqlCopy(string server, string name) => (_server, _name) = (server, name);

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ToString();

    /// <param name="template">Another database to start from; nobody may be connected to it.</param>
    public static PostgreSqlCopy Create(string? template = null)
    {
        var server = TestServers.PostgreSql ?? throw new InvalidOperationException(TestServers.NoPostgreSql);
        var name = $"test_{Guid.NewGuid():N}";
        Execute(server, $"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return new(server, name);
    }

    public string Name => _name;

    public void Dispose() => Execute(_server, $"DROP DATABASE {_name} WITH (FORCE)");

    private static void Execute(string server, string sql)
    {
        // Not pooled: an open connection would keep the server from copying or dropping a database.
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

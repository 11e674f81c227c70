using System.Data.Common;

namespace SessionBot.Storage;

/// <summary>Which database a connection string is for: the two name different things.</summary>
public enum DatabaseKind
{
    /// <summary>A connection string with a <c>Data Source</c>: one machine.</summary>
    Sqlite,

    /// <summary>A connection string with a <c>Host</c>: any number of processes.</summary>
    PostgreSql,
}

public static class DatabaseKinds
{
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static DatabaseKind Of(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return parts.ContainsKey("Host") || parts.ContainsKey("Server") ? DatabaseKind.PostgreSql : DatabaseKind.Sqlite;
    }
}

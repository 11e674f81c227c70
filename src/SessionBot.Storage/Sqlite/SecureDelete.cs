using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionBot.Storage.Sqlite;

/// <summary>What a member has unsent must be gone from the file too: SQLite overwrites deleted bytes only when a connection asks for it.</summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    public static async Task AskAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    public static void Ask(DbConnection connection)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Ask(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        AskAsync(connection, cancellationToken);

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON";
        return command;
    }
}

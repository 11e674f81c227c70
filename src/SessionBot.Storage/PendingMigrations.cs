using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionBot.Storage;

internal static class PendingMigrations
{
    /// <summary>Migrates a database that is behind. EF would build its model before it looks whether there is anything to do, which is a quarter of every start.</summary>
    /// <param name="context">Asked for only where there is something to do.</param>
    /// <param name="connection">Open.</param>
    /// <param name="historyIsThere">A query whose answer is not null where the database has been migrated before.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task MigrateIfBehindAsync(this SessionBotDb context, DbConnection connection, string historyIsThere, CancellationToken ct)
    {
        var known = context.GetType().Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context.GetType())
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id);
        if (known.Except(await AppliedAsync(connection, historyIsThere, ct)).Any())
        {
            await context.Database.MigrateAsync(ct);
        }
    }

    private static async Task<List<string>> AppliedAsync(DbConnection connection, string historyIsThere, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = historyIsThere;
        if (await command.ExecuteScalarAsync(ct) is null or DBNull)
        {
            return [];
        }

        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" """;
        var applied = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }
}

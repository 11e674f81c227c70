using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Sqlite;

namespace SessionBot.Storage.Moving;

/// <summary>Takes a group that has outgrown its SQLite file to PostgreSQL.</summary>
public static class MoveToPostgreSql
{
    /// <param name="from">A connection string with a <c>Data Source</c>; the file stays as it is.</param>
    /// <param name="to">A connection string with a <c>Host</c>; the database exists and is empty.</param>
    /// <exception cref="DatabaseUnusableException">The service still runs on the file, or one of the two cannot be used.</exception>
    public static async Task<IReadOnlyList<(string Table, int Rows)>> RunAsync(string from, string to, CancellationToken ct)
    {
        using var file = new SqliteDatabase(from);
        if (!await file.ExistsAsync(ct))
        {
            throw new DatabaseUnusableException($"{file.Description} does not exist: name the file that the service has used.");
        }

        using var alone = FileLock.TryAcquire(file.LockPath)
            ?? throw new DatabaseUnusableException($"{file.Description} is in use: stop the service first, so that nothing comes in while its data move.");
        await using var server = new PostgreSqlDatabase(to);
        await using var source = new SqliteSessionBotDb(SqliteServices.Use(new DbContextOptionsBuilder<SqliteSessionBotDb>(), file).Options);
        await using var target = new PostgreSqlSessionBotDb(PostgreSqlServices.Use(new DbContextOptionsBuilder<PostgreSqlSessionBotDb>(), server).Options);
        await file.MigrateAsync(source, ct);
        await server.MigrateAsync(target, ct);
        return await DatabaseCopy.RunAsync(source, target, token => RaiseNumbersAsync(target, token), ct);
    }

    /// <summary>The copied rows brought their numbers along: the next one must be higher than all of them. Sequences are not rolled back, and may be higher for nothing.</summary>
    private static async Task RaiseNumbersAsync(PostgreSqlSessionBotDb target, CancellationToken ct)
    {
        foreach (var property in target.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => NpgsqlPropertyExtensions.GetValueGenerationStrategy(property) == NpgsqlValueGenerationStrategy.IdentityByDefaultColumn))
        {
            var (table, column) = (property.DeclaringType.GetTableName(), property.GetColumnName());
            await using var command = target.Database.GetDbConnection().CreateCommand();
            command.Transaction = target.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText =
                $"""SELECT setval(pg_get_serial_sequence('"{table}"', '{column}'), (SELECT COALESCE(MAX("{column}"), 0) + 1 FROM "{table}"), false)""";
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}

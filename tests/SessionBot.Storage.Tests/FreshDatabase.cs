using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Sqlite;

namespace SessionBot.Storage.Tests;

/// <summary>An SQLite file of its own in a temporary folder, as the service would see it.</summary>
internal sealed class FreshDatabase : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 4, 17, 12, 0, 0, TimeSpan.FromHours(9));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storage-");

    public FreshDatabase(string file = "sessionbot.db", string settings = "")
    {
        Database = new SqliteDatabase($"Data Source={Path.Combine(folder.FullName, file)};{settings}");
        Queue = new WorkQueue(Database, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(Noon);

    public SqliteDatabase Database { get; }

    public WorkQueue Queue { get; }

    public string Folder => folder.FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<FreshDatabase> MigratedAsync()
    {
        var fresh = new FreshDatabase();
        await fresh.MigrateAsync();
        return fresh;
    }

    public SessionBotDb Context() =>
        new SqliteSessionBotDb(SqliteServices.Use(new DbContextOptionsBuilder<SqliteSessionBotDb>(), Database).Options);

    public async Task MigrateAsync()
    {
        await using var db = Context();
        await Database.MigrateAsync(db, Ct);
    }

    public async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Ct))?.ToString();
    }

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = Context();
        db.AddRange(rows);
        await db.SaveChangesAsync(Ct);
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Database.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Database.Dispose();
        folder.Delete(recursive: true);
    }
}

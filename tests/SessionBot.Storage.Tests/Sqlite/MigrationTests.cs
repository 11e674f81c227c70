using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Sqlite;
using SessionBot.Storage.Tests.Queue;
using TestKit;

namespace SessionBot.Storage.Tests.Sqlite;

public sealed class MigrationTests
{
    private const string StaleLock = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-04-17 03:00:00+00:00');
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_file_gets_its_folder_and_its_tables()
    {
        using var fresh = new FreshSqlite(Path.Combine("data", "deep", "sessionbot.db"));

        await fresh.MigrateAsync();

        Assert.Equal("0", await fresh.ScalarAsync("SELECT COUNT(*) FROM Sessions"));
    }

    [Fact]
    public async Task A_second_start_keeps_what_is_there()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await fresh.AppendAsync(Items.Item("a"));

        await fresh.MigrateAsync();

        Assert.Equal("1", await fresh.ScalarAsync("SELECT COUNT(*) FROM work_item"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_start_after_a_killed_migration_is_not_blocked_by_its_lock_row(bool wasMigratedBefore)
    {
        using var fresh = new FreshSqlite();
        if (wasMigratedBefore)
        {
            await fresh.MigrateAsync();
        }

        await fresh.ScalarAsync(StaleLock);

        await fresh.MigrateAsync().WaitAsync(TestConstants.Timeout, Ct);

        Assert.Equal("0", await fresh.ScalarAsync("SELECT COUNT(*) FROM Sessions"));
        Assert.Equal("0", await fresh.ScalarAsync("SELECT COUNT(*) FROM \"__EFMigrationsLock\""));
    }

    [Fact]
    public async Task Four_instances_that_start_at_once_all_succeed()
    {
        using var fresh = new FreshSqlite();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                using var instance = new SqliteDatabase(fresh.Database.ConnectionString);
                await using var db = fresh.Context();
                await instance.MigrateAsync(db, Ct);
            },
            Ct))).WaitAsync(TestConstants.Timeout, Ct);

        await using var migrated = fresh.Context();
        Assert.Equal(migrated.Database.GetMigrations(), await migrated.Database.GetAppliedMigrationsAsync(Ct));
    }

    [Fact]
    public async Task A_start_that_is_stopped_while_it_waits_for_another_ends_at_once()
    {
        using var fresh = new FreshSqlite();
        await using var other = new FileStream(fresh.Database.FilePath + ".migration.lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var stop = new CancellationTokenSource();
        await using var db = fresh.Context();

        var starting = fresh.Database.MigrateAsync(db, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting.WaitAsync(TestConstants.Timeout, Ct));
    }

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        using var fresh = new FreshSqlite();
        await using var db = fresh.Context();

        Assert.False(db.Database.HasPendingModelChanges());
    }
}

using Npgsql;
using SessionBot.Storage.PostgreSql;
using TestKit.Databases;

namespace SessionBot.Storage.Tests.PostgreSql;

public sealed class MigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_processes_may_start_on_an_empty_database_at_once()
    {
        using var fresh = Fresh();
        var processes = Enumerable.Range(0, 5).Select(_ => new PostgreSqlDatabase(fresh.ConnectionString)).ToList();

        await Task.WhenAll(processes.Select(process => Task.Run(() => MigrateAsync(process), Ct)));

        Assert.True(await fresh.Database.ExistsAsync(Ct));
        Assert.Equal("0", await fresh.ScalarAsync("SELECT COUNT(*) FROM work_item"));
        processes.ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task A_migration_whose_connection_is_cut_leaves_nothing_half_done_and_the_next_start_completes_it()
    {
        using var fresh = Fresh();
        await using var guard = new NpgsqlConnection(fresh.ConnectionString);
        await guard.OpenAsync(Ct);
        await ExecuteAsync(guard, "CREATE TABLE \"Sessions\" (taken int)");

        await Assert.ThrowsAsync<DatabaseUnusableException>(() => MigrateAsync(fresh.Database));
        Assert.False(await fresh.Database.ExistsAsync(Ct));
        await ExecuteAsync(guard, "DROP TABLE \"Sessions\"");
        await fresh.MigrateAsync();

        Assert.True(await fresh.Database.ExistsAsync(Ct));
    }

    [Fact]
    public async Task A_second_migration_waits_for_the_first_and_ends_well_when_that_is_killed()
    {
        using var fresh = Fresh();
        await using var first = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(fresh.ConnectionString) { Pooling = false }.ToString());
        await first.OpenAsync(Ct);
        await ExecuteAsync(first, "SELECT pg_advisory_lock(1582633136)");
        var second = Task.Run(() => MigrateAsync(fresh.Database), Ct);
        while (await fresh.ScalarAsync("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") == "0")
        {
            await Task.Yield();
        }

        await fresh.ScalarAsync($"SELECT pg_terminate_backend({first.ProcessID})");
        await second.WaitAsync(TestKit.TestConstants.Timeout, Ct);

        Assert.True(await fresh.Database.ExistsAsync(Ct));
    }

    [Theory]
    [InlineData("Database=nowhere", "Create it")]
    [InlineData("Port=1", "names the right server")]
    public async Task What_cannot_be_reached_is_named_with_the_remedy_and_without_the_password(string change, string remedy)
    {
        using var fresh = Fresh();
        using var unreachable = new PostgreSqlDatabase($"{fresh.ConnectionString};Password=geheim;{change}");

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => MigrateAsync(unreachable));

        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL 127.0.0.1:", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refusal.ToString(), StringComparison.Ordinal);
    }

    private static FreshPostgreSql Fresh()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        return new FreshPostgreSql();
    }

    private static async Task MigrateAsync(PostgreSqlDatabase process)
    {
        await using var db = FreshPostgreSql.Context(process);
        await process.MigrateAsync(db, Ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}

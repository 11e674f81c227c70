using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Moving;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Tests.Model;
using SessionBot.Storage.Tests.Queue;
using TestKit.Databases;

namespace SessionBot.Storage.Tests;

/// <summary>From the SQLite file to PostgreSQL nothing is lost, and nothing is mixed up.</summary>
public sealed class MoveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_of_every_table_comes_along()
    {
        Skip();
        using var file = await FilledAsync();
        using var server = new FreshPostgreSql();

        var copied = await MoveToPostgreSql.RunAsync(file.Database.ConnectionString, server.ConnectionString, Ct);

        await using var before = file.Context();
        await using var after = server.Context();
        Assert.Equal(before.Model.GetEntityTypes().Count(), copied.Count);
        foreach (var (table, rows) in copied)
        {
            var stored = await file.ScalarAsync($"SELECT COUNT(*) FROM \"{table}\"");
            Assert.Equal((table, stored, stored), (table, $"{rows}", await server.ScalarAsync($"SELECT COUNT(*) FROM \"{table}\"")));
        }
    }

    [Fact]
    public async Task Rows_of_every_kind_are_the_same_to_the_last_property()
    {
        Skip();
        var sample = new Sample();
        using var file = await FilledAsync(sample);
        using var server = new FreshPostgreSql();

        await MoveToPostgreSql.RunAsync(file.Database.ConnectionString, server.ConnectionString, Ct);

        await using var after = server.Context();
        await StoredSample.AssertSameAsync(sample, after);
    }

    [Fact]
    public async Task The_queue_goes_on_behind_what_was_moved()
    {
        Skip();
        using var file = await FilledAsync();
        await file.AppendAsync(Items.Item("waiting", "A"));
        using var server = new FreshPostgreSql();
        await MoveToPostgreSql.RunAsync(file.Database.ConnectionString, server.ConnectionString, Ct);

        await server.AppendAsync(Items.Item("later", "A"), Items.Item("waiting", "A"));

        Assert.Equal(["waiting"], await server.ClaimIdsAsync());
        await server.ChangeAsync("waiting", row => row.Status = QueueStatus.Done);
        Assert.Equal(["later"], await server.ClaimIdsAsync());
    }

    [Fact]
    public async Task A_move_that_ends_at_its_last_step_has_moved_nothing_and_can_be_made_again()
    {
        Skip();
        using var file = await FilledAsync();
        using var server = new FreshPostgreSql();
        await server.MigrateAsync();
        await using (var before = file.Context())
        await using (var target = server.Context())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(
                () => DatabaseCopy.RunAsync(before, target, _ => throw new InvalidOperationException("It ends here."), Ct));
        }

        var copied = await MoveToPostgreSql.RunAsync(file.Database.ConnectionString, server.ConnectionString, Ct);

        Assert.Contains(copied, table => table is ("Questions", > 0));
    }

    [Fact]
    public async Task Keys_that_are_made_later_get_numbers_behind_those_that_were_moved()
    {
        Skip();
        using var file = await FilledAsync();
        using var server = new FreshPostgreSql();
        await MoveToPostgreSql.RunAsync(file.Database.ConnectionString, server.ConnectionString, Ct);

        await using var db = server.Context();
        var moved = await db.DataProtectionKeys.MaxAsync(key => key.Id, Ct);
        var added = new DataProtectionKey { FriendlyName = "later", Xml = "<key id=\"2\" />" };
        db.DataProtectionKeys.Add(added);
        await db.SaveChangesAsync(Ct);

        Assert.Equal(moved + 1, added.Id);
    }

    [Fact]
    public async Task A_database_that_holds_something_is_not_touched()
    {
        Skip();
        using var file = await FilledAsync();
        using var server = await FreshPostgreSql.MigratedAsync();
        await server.AppendAsync(Items.Item("other"));

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(
            () => MoveToPostgreSql.RunAsync(file.Database.ConnectionString, server.ConnectionString, Ct));

        Assert.Contains("name an empty database", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("0", await server.ScalarAsync("SELECT COUNT(*) FROM \"Sessions\""));
    }

    [Fact]
    public async Task A_file_that_the_service_is_using_is_not_moved()
    {
        Skip();
        using var file = await FilledAsync();
        await using (var db = file.Context())
        {
            await file.Database.TakeOverAsync(Ct);
        }

        using var server = new FreshPostgreSql();
        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(
            () => MoveToPostgreSql.RunAsync(file.Database.ConnectionString, server.ConnectionString, Ct));

        Assert.Contains("stop the service first", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_not_made()
    {
        Skip();
        using var server = new FreshPostgreSql();
        var missing = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(
            () => MoveToPostgreSql.RunAsync(new SqliteConnectionStringBuilder { DataSource = missing }.ToString(), server.ConnectionString, Ct));

        Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(missing));
    }

    private static void Skip() => Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);

    private static async Task<FreshSqlite> FilledAsync(Sample? sample = null)
    {
        var file = await FreshSqlite.MigratedAsync();
        await file.SaveAsync([.. (sample ?? new Sample()).All]);
        return file;
    }
}

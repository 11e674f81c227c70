using SessionBot.Storage.Sqlite;
using SessionBot.Storage.Tests.Queue;

namespace SessionBot.Storage.Tests.Sqlite;

public sealed class TakeOverTests
{
    [Fact]
    public async Task What_a_dead_process_had_leased_is_claimed_at_once_by_the_next()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await fresh.AppendAsync(Items.Item("one"));
        Assert.Single(await fresh.ClaimAsync());
        Assert.Empty(await fresh.ClaimAsync());

        await fresh.Database.TakeOverAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, Assert.Single(await fresh.ClaimAsync()).Fence);
    }

    [Fact]
    public async Task Beside_a_living_process_it_is_refused_and_leases_are_left_alone()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await fresh.Database.TakeOverAsync(TestContext.Current.CancellationToken);
        await fresh.AppendAsync(Items.Item("one"));
        Assert.Single(await fresh.ClaimAsync());

        using var second = new SqliteDatabase(fresh.Database.ConnectionString);
        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => second.TakeOverAsync(TestContext.Current.CancellationToken));

        Assert.Contains(fresh.Database.FilePath, refusal.Message);
        Assert.Empty(await fresh.ClaimAsync());
    }
}

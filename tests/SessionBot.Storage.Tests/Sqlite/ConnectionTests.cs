using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Storage.Model;
using SessionBot.Storage.Sqlite;
using TestKit;

namespace SessionBot.Storage.Tests.Sqlite;

/// <summary>What was committed survives a power loss: on every connection, however it was opened.</summary>
public sealed class ConnectionTests
{
    private const string Wal = "wal";
    private const string Full = "2";
    private const string On = "1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_for_commands_are_durable_and_check_references()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await using var connection = await fresh.Database.OpenAsync(Ct);

        Assert.Equal((Wal, Full, On), await PragmasAsync(connection));
    }

    [Fact]
    public async Task Connections_of_contexts_are_durable_and_check_references()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddStorage(fresh.Database.ConnectionString).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        await db.Database.OpenConnectionAsync(Ct);

        Assert.Equal((Wal, Full, On), await PragmasAsync(db.Database.GetDbConnection()));
    }

    [Fact]
    public async Task The_right_to_write_is_given_to_one_at_a_time_and_returned_once()
    {
        using var fresh = new FreshSqlite();
        var first = await fresh.Database.EnterWriteAsync(Ct);
        var second = fresh.Database.EnterWriteAsync(Ct);
        var third = fresh.Database.EnterWriteAsync(Ct);

        Assert.False(second.IsCompleted);
        first.Dispose();
        first.Dispose();

        using (await second.WaitAsync(TestConstants.Timeout, Ct))
        {
            Assert.False(third.IsCompleted);
        }

        using var last = await third.WaitAsync(TestConstants.Timeout, Ct);
    }

    [Fact]
    public async Task Work_that_throws_leaves_nothing_and_gives_the_right_to_write_back()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await using var db = fresh.Context();
        var transactions = new Transactions(fresh.Database, db);

        await Assert.ThrowsAsync<InvalidOperationException>(() => transactions.RunAsync(
            async ct =>
            {
                db.Add(new UnsentMessage { LineMessageId = "1", UnsentAt = FreshDatabase.Noon });
                await db.SaveChangesAsync(ct);
                throw new InvalidOperationException("The use case failed.");
            },
            Ct));

        Assert.Equal("0", await fresh.ScalarAsync("SELECT COUNT(*) FROM UnsentMessages"));
        using var right = await fresh.Database.EnterWriteAsync(Ct).WaitAsync(TestConstants.Timeout, Ct);
    }

    private static async Task<(string?, string?, string?)> PragmasAsync(DbConnection connection) =>
        (await ReadAsync(connection, "journal_mode"), await ReadAsync(connection, "synchronous"), await ReadAsync(connection, "foreign_keys"));

    private static async Task<string?> ReadAsync(DbConnection connection, string pragma)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (await command.ExecuteScalarAsync(Ct))?.ToString();
    }
}

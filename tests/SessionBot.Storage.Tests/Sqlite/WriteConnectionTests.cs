using SessionBot.Storage.Sqlite;

namespace SessionBot.Storage.Tests.Sqlite;

/// <summary>One connection for writers who care for the power and for such as do not.</summary>
public sealed class WriteConnectionTests
{
    private const string Items = "SELECT COUNT(*) FROM work_item";

    private const string Insert = """
        INSERT INTO work_item (id, lane, stream_key, "group", received_at, due_at, status, attempts, fence) VALUES ($1, 'webhook', 'A/U1', 'A', 0, 0, 0, 0, 0)
        """;

    [Fact]
    public async Task What_must_survive_a_power_loss_is_flushed_whatever_was_written_before_it()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        using var connection = new WriteConnection(fresh.Database.ConnectionString);

        var asked = Array.ConvertAll([true, false, true, true, false], flush => Synchronous(connection, flush));

        Assert.Equal([2L, 1L, 2L, 2L, 1L], asked);
    }

    [Fact]
    public async Task What_failed_is_rolled_back_and_the_next_caller_starts_afresh()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        using var connection = new WriteConnection(fresh.Database.ConnectionString);

        Assert.Throws<InvalidOperationException>(() => connection.Run<int>(kept =>
        {
            kept.Begin(flush: false);
            Add(kept, "one");
            throw new InvalidOperationException("Nothing of it holds.");
        }));

        Assert.Equal(0, Count(connection));
        Assert.Equal(2, Synchronous(connection, flush: true));
    }

    [Fact]
    public async Task What_is_not_wanted_is_rolled_back_on_the_same_connection()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        using var connection = new WriteConnection(fresh.Database.ConnectionString);
        var insert = connection.Prepare(Insert);
        connection.Begin(flush: true);
        Add(connection, "one");

        connection.RollBack();

        Assert.Equal(0, Count(connection));
        Assert.Same(insert, connection.Prepare(Insert));
    }

    private static void Add(WriteConnection connection, string id)
    {
        var insert = connection.Prepare(Insert);
        insert.Bind(1, id);
        insert.Run();
    }

    private static long Count(WriteConnection connection) => Read(connection.Prepare(Items));

    private static long Synchronous(WriteConnection connection, bool flush)
    {
        connection.Begin(flush);
        var asked = Read(connection.Prepare("PRAGMA synchronous"));
        connection.Commit();
        return asked;
    }

    private static long Read(SqliteStatement statement)
    {
        Assert.True(statement.Step());
        var read = statement.Number(0);
        statement.Reset();
        return read;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Tests;

/// <summary>A database of the test's own, as the service would see it.</summary>
internal abstract class FreshDatabase(IDatabase database) : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 4, 17, 12, 0, 0, TimeSpan.FromHours(9));

    private readonly FakeTimeProvider _clock = new(Noon);
    private WorkQueue? _queue;

    public FakeTimeProvider Clock => _clock;

    public WorkQueue Queue => _queue ??= new WorkQueue(database, _clock);

    public Task<IPreparedTransaction> BeginPreparedAsync() => database.BeginPreparedAsync(Ct);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<FreshDatabase> MigratedAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.PostgreSql)
        {
            return await FreshPostgreSql.MigratedAsync();
        }

        var fresh = new FreshSqlite();
        await fresh.MigrateAsync();
        return fresh;
    }

    public abstract SessionBotDb Context();

    public async Task MigrateAsync()
    {
        await using var db = Context();
        await database.MigrateAsync(db, Ct);
    }

    public async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = await database.OpenAsync(Ct);
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

    public abstract void Dispose();
}

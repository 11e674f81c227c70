using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;

namespace SessionBot.Storage.Tests.Model;

public sealed class TwoWritersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Of_two_who_write_one_version_of_a_session_the_second_fails(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync([.. new Sample().All]);
        await using var first = fresh.Context();
        await using var second = fresh.Context();
        await WriteAsync(first, "一人目");
        await WriteAsync(second, "二人目");

        await first.SaveChangesAsync(Ct);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Ct));

        Assert.Equal("一人目", await fresh.ScalarAsync("SELECT \"Topic\" FROM \"Sessions\""));
    }

    /// <summary>The log's key may speak before the session's version does; either way nothing of the second writer is left.</summary>
    [Theory, EveryDatabase]
    public async Task Of_two_who_write_the_same_entry_of_the_log_the_second_leaves_nothing(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync([.. new Sample().All]);
        await using var first = fresh.Context();
        await using var second = fresh.Context();
        Log(first, await WriteAsync(first, "一人目"));
        Log(second, await WriteAsync(second, "二人目"));

        await first.SaveChangesAsync(Ct);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync(Ct));

        Assert.Equal("一人目", await fresh.ScalarAsync("SELECT \"Topic\" FROM \"Sessions\""));
        Assert.Equal("一人目", await fresh.ScalarAsync("SELECT \"After\" FROM \"SessionEvents\" WHERE \"Version\" = 8"));
    }

    private static async Task<Session> WriteAsync(SessionBotDb db, string topic)
    {
        var session = await db.Sessions.SingleAsync(Ct);
        session.Topic = topic;
        session.Version++;
        return session;
    }

    private static void Log(SessionBotDb db, Session session) => db.Add(new SessionEvent
    {
        SessionId = session.Id,
        Version = session.Version,
        Step = session.Version,
        At = Sample.Instant,
        Kind = SessionEventKind.SessionPlanned,
        After = session.Topic,
    });
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Groups that never ask for minutes have more and more sessions that are over and not published.</summary>
public sealed class ManySessionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_sessions_that_are_over_only_the_last_one_is_looked_at()
    {
        await using var world = await BotWorld.StartAsync();
        await AddAsync(world, Over(1, daysAgo: 21), Over(2, daysAgo: 7), Over(3, daysAgo: 14));

        Assert.Equal((2, 1), await NumberAsync(world));
    }

    [Fact]
    public async Task One_that_was_closed_late_takes_questions_before_a_later_one_that_was_closed_long_ago()
    {
        await using var world = await BotWorld.StartAsync();
        var late = Over(1, daysAgo: 21);
        late.PhaseChangedAt = world.Clock.GetUtcNow().AddDays(-1);
        await AddAsync(world, late, Over(2, daysAgo: 7));

        Assert.Equal((1, 2), await NumberAsync(world));
    }

    /// <returns>Which session a question would be for now, and how many were read to tell.</returns>
    private static Task<(int? Number, int Read)> NumberAsync(BotWorld world) => world.ReadAsync(async db =>
    {
        var group = await db.StudyGroups.SingleAsync(Ct);
        var session = await db.ForQuestionsAsync(group.Id, world.Clock.GetUtcNow(), Ct);
        return (session?.Number, db.ChangeTracker.Entries<Session>().Count());
    });

    private static async Task AddAsync(BotWorld world, params Session[] sessions)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var group = await db.StudyGroups.SingleAsync(Ct);
        foreach (var session in sessions)
        {
            db.Sessions.Add(session);
            db.Entry(session).Property(one => one.StudyGroupId).CurrentValue = group.Id;
        }

        await db.SaveChangesAsync(Ct);
    }

    private static Session Over(int number, int daysAgo)
    {
        var start = BotWorld.SessionStart.AddDays(-20 - daysAgo);
        return new()
        {
            Id = new SessionId(Guid.NewGuid()),
            StudyGroupId = default,
            Number = number,
            Topic = "書かない窓口",
            Place = "オンライン",
            Participants = "会員",
            ReportsOpenAt = start,
            ReportsDueAt = start,
            StartsAt = start,
            EndsAt = start.AddHours(1),
            Phase = SessionPhase.Closed,
            PhaseChangedAt = start.AddHours(1),
        };
    }
}

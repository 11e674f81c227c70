using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.RegionalReports;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Reminders;

/// <summary>Drops reminders that still wait to be sent and have become untrue, or unwanted.</summary>
internal sealed class RecallReminders(SessionBotDb db, Outbox outbox)
{
    public static string TopicOf(SessionId session) => $"reminder:{session.Value}";

    /// <summary>The region has handed its report in.</summary>
    public async Task OfRegionAsync(string group, SessionId session, RegionId region, CancellationToken ct)
    {
        foreach (var member in await db.Members.Where(member => member.RegionId == region && member.IsFollowing).ToListAsync(ct))
        {
            await outbox.RecallAsync(group, member, TopicOf(session), ct);
            await outbox.RecallAsync(group, member, ReturnReport.TopicOf(session), ct);
        }
    }

    /// <summary>The session has another plan.</summary>
    public Task OfSessionAsync(SessionId session, CancellationToken ct) => outbox.RecallAllAsync(TopicOf(session), ct);

    /// <summary>The member wants none.</summary>
    public async Task OfMemberAsync(string group, Member member, CancellationToken ct)
    {
        var planned = await db.Sessions
            .Where(session => session.StudyGroupId == member.StudyGroupId
                && (session.Phase == SessionPhase.Planned || session.Phase == SessionPhase.CollectingReports))
            .Select(session => session.Id).ToListAsync(ct);
        foreach (var session in planned)
        {
            await outbox.RecallAsync(group, member, TopicOf(session), ct);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage;

namespace SessionBot.Features.Team;

/// <summary>Reads who organizes a group. Since when, and what somebody did last, is told by the sessions' logs.</summary>
internal sealed class ReadTeam(SessionBotDb db)
{
    public async Task<IReadOnlyList<TeamMember>> ReadAsync(StudyGroup group, CancellationToken ct)
    {
        var organizers = await db.Members.AsNoTracking().Where(member => member.StudyGroupId == group.Id && member.IsOrganizer)
            .OrderBy(member => member.JoinedAt).ThenBy(member => member.Id).ToListAsync(ct);
        var ids = organizers.ConvertAll(organizer => (MemberId?)organizer.Id);
        var log = db.SessionEvents.AsNoTracking()
            .Where(entry => ids.Contains(entry.ActorId) && db.Sessions.Any(session => session.Id == entry.SessionId && session.StudyGroupId == group.Id));
        var added = await log.Where(entry => entry.Kind == SessionEventKind.OrganizerAdded).Select(entry => new { entry.ActorId, entry.At }).ToListAsync(ct);
        var last = await log.GroupBy(entry => entry.ActorId).Select(own => new { ActorId = own.Key, At = own.Max(entry => entry.At) }).ToDictionaryAsync(own => own.ActorId!.Value, own => own.At, ct);
        return
        [
            .. organizers.Select(organizer => new TeamMember(
                organizer.Id, organizer.DisplayName,
                added.Where(entry => entry.ActorId == organizer.Id).Select(entry => (DateTimeOffset?)entry.At).Max(),
                last.TryGetValue(organizer.Id, out var at) ? at : null)),
        ];
    }
}

/// <param name="Name">Null when LINE tells none.</param>
/// <param name="Since">Null for whoever became an organizer before the log told of it, or before the group's first session.</param>
/// <param name="LastAct">Null for whoever has done nothing that stands in a log.</param>
public sealed record TeamMember(MemberId Id, string? Name, DateTimeOffset? Since, DateTimeOffset? LastAct);

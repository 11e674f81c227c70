using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Organizers;

/// <summary>Who became an organizer and who was one no longer stands in the log of the session that the organizers are at; before a group's first session there is none.</summary>
internal sealed class OrganizerLog(SessionBotDb db, SessionLog log)
{
    /// <summary>In the running transaction.</summary>
    public Task AddedAsync(Member organizer, CancellationToken ct) => HappenedAsync(SessionEventKind.OrganizerAdded, organizer, organizer.Id, "added", ct);

    /// <inheritdoc cref="AddedAsync"/>
    public Task RemovedAsync(Member organizer, MemberId by, CancellationToken ct) => HappenedAsync(SessionEventKind.OrganizerRemoved, organizer, by, "removed", ct);

    private async Task HappenedAsync(SessionEventKind kind, Member organizer, MemberId by, string what, CancellationToken ct)
    {
        if (await db.ForModerationAsync(organizer.StudyGroupId, ct) is { } session)
        {
            log.Happened(session, kind, by, organizer.Id.Value, what);
        }
    }
}

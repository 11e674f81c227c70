using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.MyData;
using SessionBot.Storage;

namespace SessionBot.Features.Organizers;

/// <summary>
/// The names of those who organize, or did so when the log was written: who gave the role up, or lost it, is still who did it. Of whoever has had the own
/// data erased only that it was an organizer.
/// </summary>
internal sealed class OrganizerNames(SessionBotDb db)
{
    private static readonly SessionEventKind[] OrganizersAlone =
    [
        SessionEventKind.SessionPlanned, SessionEventKind.PhaseMoved, SessionEventKind.AnswerRecorded, SessionEventKind.AnswerTakenBack, SessionEventKind.TalkRecorded,
        SessionEventKind.MinutesDrafted, SessionEventKind.MinutesApproved, SessionEventKind.LinkMade, SessionEventKind.LinkEnded, SessionEventKind.BackstageSent,
        SessionEventKind.OrganizerAdded, SessionEventKind.OrganizerRemoved,
    ];

    /// <summary>What members answer about their own passages stands in the same list as what organizers edit.</summary>
    private static readonly MinutesEditKind[] OfMembers = [MinutesEditKind.PassageAccepted, MinutesEditKind.PassageChangeWanted, MinutesEditKind.PassageRefused];

    public async Task<IReadOnlyDictionary<MemberId, OrganizerName>> OfAsync(Session session, CancellationToken ct)
    {
        var acted = await ActedAsync(session, ct);
        var members = await db.Members.AsNoTracking().Where(member => member.StudyGroupId == session.StudyGroupId && (member.IsOrganizer || acted.Contains(member.Id)))
            .Select(member => new { member.Id, member.DisplayName, IsErased = member.LineUserId.StartsWith(EraseMember.Erased) }).ToListAsync(ct);
        return members.ToDictionary(member => member.Id, member => new OrganizerName(member.DisplayName, member.IsErased));
    }

    /// <summary>Whoever did in this session what organizers alone do.</summary>
    private async Task<HashSet<MemberId>> ActedAsync(Session session, CancellationToken ct)
    {
        var log = db.SessionEvents.Where(entry => entry.SessionId == session.Id && entry.ActorId != null);
        var acted = await log.Where(entry => OrganizersAlone.Contains(entry.Kind)).Select(entry => entry.ActorId!.Value).Distinct().ToListAsync(ct);
        var edited = await db.MinutesEdits.Where(edit => edit.SessionId == session.Id && !OfMembers.Contains(edit.Kind)).Select(edit => edit.ActorId).Distinct().ToListAsync(ct);

        // What follows from a command is its first event's doing: a member's own question takes those with it that were merged into it.
        var moderated = await log.Where(entry => entry.Kind == SessionEventKind.QuestionChanged && entry.Step == entry.Version)
            .Select(entry => new { Actor = entry.ActorId!.Value, entry.Subject }).Distinct().ToListAsync(ct);
        var askers = await db.Questions.Where(question => question.SessionId == session.Id).Select(question => new { question.Id, question.AskerId })
            .ToDictionaryAsync(question => question.Id.Value, question => question.AskerId, ct);
        return
        [
            .. acted, .. edited,
            .. moderated.Where(step => step.Subject is { } subject && askers.TryGetValue(subject, out var asker) && asker != step.Actor).Select(step => step.Actor),
        ];
    }
}

/// <param name="Name">Null where LINE has told none, and of whom nothing is known any more.</param>
internal sealed record OrganizerName(string? Name, bool IsErased);

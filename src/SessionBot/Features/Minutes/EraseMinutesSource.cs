using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>
/// Erases what an unsent message left in the talk's record and in drafts. A draft that used it is emptied and made again;
/// what organizers have approved stays as it was published.
/// </summary>
internal sealed class EraseMinutesSource(SessionBotDb db, DraftQueue drafts, SessionLog log)
{
    public async Task EraseAsync(string messageId, CancellationToken ct)
    {
        var talkOf = await EraseFromTalkAsync(messageId, ct);
        var source = MinutesSources.IdOf(messageId);
        var tainted = await db.Minutes
            .Where(minutes => minutes.State == MinutesState.Draft && (minutes.SessionId == talkOf || minutes.Document.Contains(source)))
            .ToListAsync(ct);
        tainted.ForEach(minutes => (minutes.State, minutes.Document) = (MinutesState.Dropped, ""));
        foreach (var newest in tainted.GroupBy(minutes => minutes.SessionId).Select(revisions => revisions.MaxBy(minutes => minutes.Revision)!))
        {
            await drafts.EnqueueAsync(newest.SessionId, newest.RequestedBy, ct);
        }
    }

    /// <returns>The session whose talk the message was a part of.</returns>
    private async Task<SessionId?> EraseFromTalkAsync(string messageId, CancellationToken ct)
    {
        if (await db.TalkNotes.SingleOrDefaultAsync(note => note.LineMessageId == messageId, ct) is not { } note)
        {
            return null;
        }

        db.TalkNotes.Remove(note);
        var session = await db.Sessions.SingleAsync(session => session.Id == note.SessionId, ct);
        log.Happened(session, SessionEventKind.TalkRecorded, actor: null, subject: null, "unsent");
        return note.SessionId;
    }
}

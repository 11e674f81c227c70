using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Passages;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Document;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Minutes;

/// <summary>
/// Erases what an unsent message, or a transcript that was removed, left in the talk's record and in drafts. A draft that used it is emptied and made again;
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
        await EraseFromEditsAsync(messageId, talkOf, ct);
        await DropAsync(tainted, ct);
    }

    /// <summary>A model was sent the whole talk, whatever its draft cites: every draft since the file was added has used it.</summary>
    /// <returns>Whether a draft is made again.</returns>
    public async Task<bool> EraseAsync(Transcript transcript, CancellationToken ct)
    {
        var source = StoredTranscript.PrefixOf(transcript.Number);
        db.Transcripts.Remove(transcript);
        foreach (var edit in await db.MinutesEdits
            .Where(edit => edit.SessionId == transcript.SessionId && edit.Kind != MinutesEditKind.AudienceChosen && edit.Place.Contains(source)).ToListAsync(ct))
        {
            (edit.Before, edit.Text) = (null, null);
        }

        var since = await FirstRevisionAfterAsync(transcript, ct);
        var tainted = await db.Minutes
            .Where(minutes => minutes.SessionId == transcript.SessionId && minutes.State == MinutesState.Draft && (minutes.Revision >= since || minutes.Document.Contains(source)))
            .ToListAsync(ct);
        await DropAsync(tainted, ct);
        return tainted.Count > 0;
    }

    /// <summary>Clocks of several processes differ; the log counts.</summary>
    private async Task<int> FirstRevisionAfterAsync(Transcript transcript, CancellationToken ct) =>
        (await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == transcript.SessionId && entry.Version > transcript.Number && entry.Kind == SessionEventKind.MinutesDrafted)
            .OrderBy(entry => entry.Version).Select(entry => entry.After).ToListAsync(ct))
        .Select(DraftMinutes.RevisionOf).FirstOrDefault(revision => revision is not null) ?? int.MaxValue;

    private async Task DropAsync(List<MinutesRevision> tainted, CancellationToken ct)
    {
        tainted.ForEach(minutes => (minutes.State, minutes.Document) = (MinutesState.Dropped, ""));
        foreach (var newest in tainted.GroupBy(minutes => minutes.SessionId).Select(revisions => revisions.MaxBy(minutes => minutes.Revision)!))
        {
            await EraseWaitingPassagesAsync(newest.SessionId, ct);
            await drafts.EnqueueAsync(newest.SessionId, newest.RequestedBy, ct);
        }
    }

    /// <summary>
    /// What organizers made of the message's sentences, and what it said about a passage; a choice of readers holds no words of it, and stays for what is left. Lines
    /// of the talk move up when one goes, so edits of them have no place any more.
    /// </summary>
    private async Task EraseFromEditsAsync(string messageId, SessionId? talkOf, CancellationToken ct)
    {
        var source = MinutesSources.IdOf(messageId);
        var ofTalk = $"{SectionKind.Talk}/";
        foreach (var edit in await db.MinutesEdits
            .Where(edit => edit.Kind != MinutesEditKind.AudienceChosen
                && (edit.Place.Contains(source) || (edit.SessionId == talkOf && edit.Place.StartsWith(ofTalk)) || edit.Cause == messageId)).ToListAsync(ct))
        {
            (edit.Before, edit.Text) = (null, null);
        }
    }

    /// <summary>A passage that has not gone out yet may hold what the message said: it counts as not sent, and can be sent as the next draft has it.</summary>
    private async Task EraseWaitingPassagesAsync(SessionId session, CancellationToken ct)
    {
        var topics = SendPassages.TopicsOf(session);
        var waiting = await db.OutgoingMessages.Where(notice => notice.Lane == OutgoingMessage.SendLane && notice.Status == QueueStatus.Pending && notice.Topic != null
            && notice.Topic.StartsWith(topics) && notice.LeaseUntil == null && notice.OpenAttempts == 0).ToListAsync(ct);
        db.OutgoingMessages.RemoveRange(waiting);
        foreach (var notice in waiting)
        {
            var place = PassageBook.PlaceOf(notice.Topic![topics.Length..]);
            foreach (var sent in await db.MinutesEdits.Where(edit => edit.SessionId == session && edit.Kind == MinutesEditKind.PassageSent && edit.Place.StartsWith(place)).ToListAsync(ct))
            {
                sent.Text = null;
            }
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

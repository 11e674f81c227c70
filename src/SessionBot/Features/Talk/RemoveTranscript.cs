using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Talk;

/// <summary>Takes a file out of the talk's record, and its words out of the database; drafts that used it are made again.</summary>
internal sealed class RemoveTranscript(SessionBotDb db, Transactions transactions, TalkLog log, EraseMinutesSource minutes, WorkSignals signals)
{
    public async Task<TalkAnswer> HandleAsync(TalkForm form, SessionId id, string group, MemberId organizer, CancellationToken ct)
    {
        TalkAnswer answer = new("");
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token =>
        {
            var session = await db.Sessions.SingleAsync(one => one.Id == id, token);
            answer = await RemoveAsync(form, session, organizer, token);
        }, ct);
        signals.Jobs.Announce();
        return answer;
    }

    private async Task<TalkAnswer> RemoveAsync(TalkForm form, Session session, MemberId organizer, CancellationToken ct)
    {
        if (await log.ConflictAsync(session, form.Number, form.Version, ct) is { } conflict)
        {
            return TalkAnswer.Fault(conflict) with { Number = form.Number };
        }

        if (await db.Transcripts.SingleOrDefaultAsync(one => one.SessionId == session.Id && one.Number == form.Number, ct) is not { } transcript)
        {
            return TalkAnswer.Fault(TalkTexts.NoSuchFile);
        }

        transactions.LeaveNoTrace();
        log.Removed(session, form.Number, organizer);
        var isDraftedAgain = await minutes.EraseAsync(transcript, ct);
        var removed = Wording.Of(TalkTexts.Removed, ("file", TalkReplies.Called(transcript.FileName)));
        return new(isDraftedAgain ? string.Join('\n', removed, TalkTexts.DraftedAgain) : removed);
    }
}

using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Storage;

namespace SessionBot.Features.Talk;

/// <summary>An organizer says who the speakers of a file are.</summary>
internal sealed class NameSpeakers(SessionBotDb db, Transactions transactions, TalkLog log)
{
    public async Task<TalkAnswer> HandleAsync(TalkForm form, SessionId id, string group, MemberId organizer, CancellationToken ct)
    {
        TalkAnswer answer = new("");
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token =>
        {
            var session = await db.Sessions.SingleAsync(one => one.Id == id, token);
            answer = await NameAsync(form, session, organizer, token);
        }, ct);
        return answer with { Number = form.Number };
    }

    private async Task<TalkAnswer> NameAsync(TalkForm form, Session session, MemberId organizer, CancellationToken ct)
    {
        if (await log.ConflictAsync(session, form.Number, form.Version, ct) is { } conflict)
        {
            return TalkAnswer.Fault(conflict);
        }

        if (await db.Transcripts.SingleOrDefaultAsync(one => one.SessionId == session.Id && one.Number == form.Number, ct) is not { } transcript)
        {
            return TalkAnswer.Fault(TalkTexts.NoSuchFile);
        }

        var labels = StoredTranscript.Utterances(transcript).Select(utterance => utterance.Speaker ?? "").ToHashSet();
        var names = form.Names.FindAll(chosen => labels.Contains(chosen.Label));
        if (!names.ToHashSet().SetEquals(transcript.Names))
        {
            transcript.Names = names;
            log.Named(session, form.Number, organizer);
        }

        return new(TalkTexts.NamesSaved);
    }
}

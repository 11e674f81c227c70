using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Talk;

/// <summary>An organizer says what of the talk answers a question, or that nothing does. Minutes that are there are drafted anew with it.</summary>
internal sealed class ChooseAnswer(SessionBotDb db, Transactions transactions, MinutesSources sources, DraftQueue drafts, SessionLog log, WorkSignals signals, TimeProvider clock)
{
    public async Task<TalkAnswer> HandleAsync(TalkForm form, SessionId id, string group, MemberId organizer, CancellationToken ct)
    {
        TalkAnswer answer = new("");
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token =>
        {
            var session = await db.Sessions.SingleAsync(one => one.Id == id, token);
            answer = await ChooseAsync(form, session, organizer, token);
        }, ct);
        signals.Jobs.Announce();
        return answer with { Number = form.Number };
    }

    private async Task<TalkAnswer> ChooseAsync(TalkForm form, Session session, MemberId organizer, CancellationToken ct)
    {
        var edits = await db.MinutesEdits.AsNoTracking().Where(edit => edit.SessionId == session.Id).OrderBy(edit => edit.Number).ToListAsync(ct);
        var record = await sources.ReadAsync(session, ct);
        if (record.Exchanges.FirstOrDefault(exchange => exchange.Kind == ExchangeKind.Question && exchange.Asked[0].Id == form.Question) is not { } question)
        {
            return TalkAnswer.Fault(TalkTexts.NoSuchQuestion);
        }

        var place = AnswerBook.PlaceOf(form.Question);
        var last = edits.FindLast(edit => edit.Place == place);
        if ((last?.Number ?? 0) != form.Seen)
        {
            return TalkAnswer.Fault(Wording.Of(TalkTexts.AnsweredMeanwhile, ("who", await NameAsync(last?.ActorId, ct)), ("question", question.Label ?? ""))) with { IsOfAnswer = true };
        }

        var (kind, text) = form.Verb switch
        {
            TalkForm.Answer => (MinutesEditKind.AnswerChosen, EndsOf(form, record)),
            TalkForm.NoAnswer => (MinutesEditKind.AnswerChosen, ""),
            _ => (MinutesEditKind.AnswerFreed, null),
        };
        if (form.Verb == TalkForm.Answer && text is null)
        {
            return TalkAnswer.Fault(TalkTexts.NoEnds) with { IsOfAnswer = true };
        }

        var before = last is { Kind: MinutesEditKind.AnswerChosen } ? last.Text : null;
        if (text == before)
        {
            return new(TalkTexts.AnswerIsSo);
        }

        var newest = await db.Minutes.Where(minutes => minutes.SessionId == session.Id && minutes.State != MinutesState.Dropped).MaxAsync(minutes => (int?)minutes.Revision, ct);
        db.MinutesEdits.Add(new MinutesEdit
        {
            SessionId = session.Id,
            Number = edits.Count == 0 ? 1 : edits[^1].Number + 1,
            Revision = newest ?? 0,
            Kind = kind,
            Place = place,
            Before = before,
            Text = text,
            ActorId = organizer,
            At = clock.GetUtcNow(),
        });
        log.Happened(session, SessionEventKind.MinutesEdited, organizer, await SubjectAsync(session, form.Question, ct), AnswerLog.Written(kind, text));
        return new(Told(kind, text, question) + (await DraftAsync(session, newest, organizer, ct) ? "\n" + TalkTexts.DraftFollows : ""));
    }

    private static string Told(MinutesEditKind kind, string? text, Exchange question) => Wording.Of(
        kind == MinutesEditKind.AnswerFreed ? TalkTexts.AnswerFreed : text is "" ? TalkTexts.NothingAnswers : TalkTexts.AnswerChosen, ("question", question.Label ?? ""));

    /// <summary>Minutes that nobody has asked for yet are not made by it.</summary>
    private async Task<bool> DraftAsync(Session session, int? newest, MemberId organizer, CancellationToken ct)
    {
        if (newest is null || session.Phase.IsBeforeSession() || session.Phase.IsInSession())
        {
            return false;
        }

        await drafts.EnqueueAsync(session.Id, organizer, ct, isSeen: true);
        return true;
    }

    /// <summary>One row alone is both ends, and whoever chose them the wrong way round meant what is between.</summary>
    private static string? EndsOf(TalkForm form, SessionRecord record)
    {
        var (one, other) = (form.Rows.First, form.Rows.Last) switch { (0, var last) => (last, last), (var first, 0) => (first, first), var both => both };
        var (begin, end) = (StoredTranscript.IdOf(form.Number, Math.Min(one, other)), StoredTranscript.IdOf(form.Number, Math.Max(one, other)));
        return record.Talk.Count(line => line.Kind == TalkLineKind.Speech && (line.Source.Id == begin || line.Source.Id == end)) == (begin == end ? 1 : 2) ? AnswerBook.TextOf(begin, end) : null;
    }

    /// <summary>The question of the board that it is; null for one of the meeting's chat.</summary>
    private async Task<Guid?> SubjectAsync(Session session, string source, CancellationToken ct)
    {
        var asked = source.Split('+').ToList();
        return (await db.Questions.AsNoTracking().Where(question => question.SessionId == session.Id).ToListAsync(ct))
            .Find(question => question.Parts.Exists(part => asked.Contains(MinutesSources.IdOf(part.LineMessageId))))?.Id.Value;
    }

    private async Task<string> NameAsync(MemberId? actor, CancellationToken ct) =>
        await db.Members.Where(member => member.Id == actor).Select(member => member.DisplayName).SingleOrDefaultAsync(ct) ?? TalkTexts.Somebody;
}

using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>Gathers what people sent to a session as the text engine takes it: each piece in the minutes, or left out with a reason.</summary>
internal sealed class MinutesSources(SessionBotDb db)
{
    /// <summary>What evidence calls a LINE message; notes of the talk are named by their line in the exported talk file, transcripts as <see cref="StoredTranscript"/> says.</summary>
    public static string IdOf(string lineMessageId) => $"line:{lineMessageId}";

    /// <summary>What evidence calls a question: every message that its words come from.</summary>
    public static string IdOf(Question question) => string.Join('+', MessagesOf(question).Select(IdOf));

    public async Task<SessionRecord> ReadAsync(Session session, CancellationToken ct)
    {
        var group = await db.StudyGroups.Include(group => group.Regions).SingleAsync(group => group.Id == session.StudyGroupId, ct);
        var reports = await db.RegionalReports.Include(report => report.Messages).Where(report => report.SessionId == session.Id).ToListAsync(ct);
        var questions = await db.AllQuestionsAsync(session, ct);
        var notes = await db.TalkNotes.Where(note => note.SessionId == session.Id).OrderBy(note => note.SentAt).ToListAsync(ct);
        var transcripts = await db.Transcripts.AsNoTracking().Where(transcript => transcript.SessionId == session.Id).OrderBy(transcript => transcript.Number).ToListAsync(ct);

        var answers = new AnswerBook(await db.MinutesEdits.AsNoTracking()
            .Where(edit => edit.SessionId == session.Id && (edit.Kind == MinutesEditKind.AnswerChosen || edit.Kind == MinutesEditKind.AnswerFreed)).OrderBy(edit => edit.Number).ToListAsync(ct));
        var withdrawn = await WithdrawnAsync(session, ct);
        var regions = group.Regions.OrderBy(region => region.Ordinal).ToList();
        var byRegion = regions.Select(region => (region.Name, Report: reports.Find(report => report.RegionId == region.Id)))
            .Where(pair => pair.Report is not null).Select(pair => (pair.Name, Report: pair.Report!)).ToList();
        var (exchanges, leftOut) = Exchanges(questions);
        var (chatted, chatLeftOut) = StoredTranscript.Chats(transcripts);
        var facts = Facts(group.Name, session);
        return new(
            facts,
            [.. byRegion.Where(pair => Written(pair.Report.MessagesOf(pair.Report.SubmittedRevision)).Any()).Select(pair => new RegionReport(
                pair.Name, [.. Written(pair.Report.MessagesOf(pair.Report.SubmittedRevision)).Select(Source)], pair.Report.IsLate))],
            [.. TalkNotes.Parse(string.Join('\n', notes.Select(note => note.Text)), SessionFolder.TalkId), .. transcripts.SelectMany(transcript => StoredTranscript.Lines(transcript, facts.Speakers))],
            [.. exchanges.Concat(chatted).Select(exchange => answers.Of(exchange.Asked[0].Id) is { } choice ? exchange with { SpokenFromTo = AnswerBook.EndsOf(choice) } : exchange)],
            [.. byRegion.SelectMany(pair => Unsubmitted(pair.Name, pair.Report, withdrawn).Concat(Attached(pair.Name, pair.Report))), .. leftOut, .. chatLeftOut])
        {
            Persons = await db.Members.Where(member => member.StudyGroupId == session.StudyGroupId && member.DisplayName != null).Select(member => member.DisplayName!).Distinct().ToListAsync(ct),
        };
    }

    private static SessionFacts Facts(string group, Session session)
    {
        var (start, end) = (session.StartsAt.ToOffset(SessionPlan.Tokyo), session.EndsAt.ToOffset(SessionPlan.Tokyo));
        return new(
            group, session.Number, DateOnly.FromDateTime(start.DateTime), TimeOnly.FromDateTime(start.DateTime), TimeOnly.FromDateTime(end.DateTime),
            session.Place, session.Participants, session.Topic,
            [.. session.Speakers.Select(speaker => new Speaker(speaker.Organization, speaker.Name))])
        {
            Agenda = [.. session.Agenda.Select(item => new AgendaEntry(TimeOnly.FromDateTime(start.AddMinutes(item.AfterMinutes).DateTime), item.Title))],
        };
    }

    /// <summary>A photo is no text: the article has no place for it.</summary>
    private static IEnumerable<ReportMessage> Written(IEnumerable<ReportMessage> messages) => messages.Where(message => message.Text.Length > 0);

    private static SourceText Source(ReportMessage message) => new(IdOf(message.LineMessageId), message.Text);

    /// <summary>Revisions that were taken back as a whole, before another one was written in their place.</summary>
    private async Task<HashSet<(Guid Report, int Revision)>> WithdrawnAsync(Session session, CancellationToken ct)
    {
        var changes = await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == session.Id && entry.Kind == SessionEventKind.ReportChanged && entry.Subject != null).ToListAsync(ct);
        return [.. changes.Select(entry => (Report: entry.Subject!.Value, Standing: SessionLog.ReadReport(entry.After)))
            .Where(change => change.Standing.State == ReportState.Withdrawn).Select(change => (change.Report, change.Standing.Revision))];
    }

    /// <summary>A draft that was never submitted, and a correction that was begun and not handed in.</summary>
    private static IEnumerable<LeftOutItem> Unsubmitted(string region, RegionalReport report, HashSet<(Guid Report, int Revision)> withdrawn) =>
        report.State is ReportState.Withdrawn
            ? Written(report.Messages).Select(message => LeftOut(region, message, MinutesTexts.ReportWithdrawn))
            : Written(report.Messages).Where(message => message.Revision != report.SubmittedRevision).Select(message => LeftOut(
                region, message, withdrawn.Contains((report.Id.Value, message.Revision)) ? MinutesTexts.ReportWithdrawn
                    : message.Revision < report.SubmittedRevision ? MinutesTexts.ReportRevised : MinutesTexts.ReportNotSubmitted));

    private static IEnumerable<LeftOutItem> Attached(string region, RegionalReport report) =>
        report.MessagesOf(report.SubmittedRevision).Where(message => message.Text.Length == 0).Select(message => new LeftOutItem(
            new(IdOf(message.LineMessageId), AttachmentReplies.Placeholder), Wording.Of(MinutesTexts.ReportOf, ("region", region)), MinutesTexts.AttachmentNotShown));

    private static LeftOutItem LeftOut(string region, ReportMessage message, string reason) =>
        new(Source(message), Wording.Of(MinutesTexts.ReportOf, ("region", region)), reason);

    private static (List<Exchange> Exchanges, List<LeftOutItem> LeftOut) Exchanges(List<Question> questions)
    {
        var exchanges = new List<Exchange>();
        var leftOut = new List<LeftOutItem>();
        foreach (var question in questions.Where(question => question.Text.Length > 0))
        {
            var asked = new SourceText(IdOf(question), question.Shown);
            if (WhyLeftOut(question, questions) is { } reason)
            {
                leftOut.Add(new(asked, QuestionReplies.Called(question), reason));
                leftOut.AddRange(question.Answers.Select(answer => new LeftOutItem(
                    new(IdOf(answer.LineMessageId), answer.Text), Wording.Of(MinutesTexts.AnswerTo, ("question", QuestionReplies.Called(question))), reason)));
                continue;
            }

            exchanges.Add(new(
                question.Kind == QuestionKind.Question ? ExchangeKind.Question : ExchangeKind.Comment,
                [asked],
                [.. question.Answers.OrderBy(answer => answer.Ordinal).Select(answer => new SourceText(IdOf(answer.LineMessageId), answer.Text))])
            {
                Label = QuestionReplies.Called(question),
                ReasonUnlessAnswered = question.Kind == QuestionKind.Question ? MinutesTexts.AnswerNotRecorded : null,
            });
        }

        return (exchanges, leftOut);
    }

    /// <summary>Where its words come from, so that an unsend of any of these finds the minutes that use them.</summary>
    private static IEnumerable<string> MessagesOf(Question question) =>
    [
        .. question.InOrder().SelectMany(part => part.CutFrom is { } whole ? [whole, part.LineMessageId] : new[] { part.LineMessageId }),
        .. question is { Reworded: not null, Wording: { } chosen } ? [question.Wordings[chosen - 1].LineMessageId] : Array.Empty<string>(),
    ];

    private static string? WhyLeftOut(Question question, List<Question> questions) => question.State switch
    {
        _ when question.Kind == QuestionKind.Operational => MinutesTexts.OperationalMessage,
        _ when question.Shown == Question.OnlyAttachments => MinutesTexts.OnlyAttachments,
        QuestionState.Withdrawn => MinutesTexts.QuestionWithdrawn,
        QuestionState.NotTaken => Wording.Of(MinutesTexts.QuestionNotTaken, ("reason", question.NotTakenReason ?? "")),
        QuestionState.Merged => Wording.Of(
            MinutesTexts.QuestionMerged, ("number", $"{questions.Find(other => other.Id == question.MergedInto)?.Number}")),
        QuestionState.Held => MinutesTexts.QuestionHeld,
        not QuestionState.Answered when question.Kind == QuestionKind.Question => MinutesTexts.QuestionOpen,
        _ => null,
    };
}

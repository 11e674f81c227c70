using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Takes a question or comment in and gives it its number.</summary>
internal sealed class AskQuestion(
    SessionBotDb db, SimilarHint hint, OrganizerNotices organizers, GrantAnonymity anonymity, SessionLog log)
{
    /// <param name="isSaid">The asker has said what it is: it stays so, whatever is added.</param>
    public async Task<Outcome> HandleAsync(Session session, Said said, QuestionKind kind, CancellationToken ct, bool isSaid = false)
    {
        var question = await AddAsync(session, said, kind, ct, isSaid);
        await organizers.FollowAsync(said.Group.Key, question, ct, isNew: true);
        return new(Fate(question), await hint.BesideAsync(session, question, Receipt(question, said, session.Number, await db.IsOneOfSeveralAsync(session, ct)), ct));
    }

    /// <inheritdoc cref="HandleAsync"/>
    public async Task<Question> AddAsync(Session session, Said said, QuestionKind kind, CancellationToken ct, bool isSaid = false)
    {
        var question = New(session.Id, session.Phase, await db.NextNumberAsync(session, ct), said, kind);
        db.Questions.Add(question);
        foreach (var (what, after) in LogOf(question, isSaid))
        {
            log.Happened(session, what, said.By.Id, question.Id.Value, after);
        }

        await anonymity.FollowAsync(session, question, ct);
        return question;
    }

    public static Question New(SessionId session, SessionPhase phase, int number, Said said, QuestionKind kind)
    {
        var text = said.Text.Trim();
        return new()
        {
            Id = new QuestionId(Guid.CreateVersion7(said.At)),
            SessionId = session,
            Number = number,
            AskerId = said.By.Id,
            Parts = [new() { LineMessageId = said.MessageId, Text = text, SentAt = said.At, TextAt = said.At }],
            Kind = kind,
            NeedsCare = ReceivedText.Read(text).NeedsCare,
            Timing = phase.TimingOfQuestions(),
            AskedAt = said.At,
        };
    }

    /// <summary>The entries of the session's log about a new question, all by its asker.</summary>
    public static IEnumerable<(SessionEventKind Kind, string After)> LogOf(Question question, bool isSaid)
    {
        yield return (SessionEventKind.QuestionAsked, SessionLog.WriteStanding(question.Standing));
        if (isSaid)
        {
            yield return (SessionEventKind.QuestionEdited, ReviewKind.SetByAsker);
        }
    }

    public static string Fate(Question question) => $"question:{question.Number}";

    /// <param name="session">Its number.</param>
    /// <param name="isOneOfSeveral">Another session could be meant too.</param>
    public static IReadOnlyList<ISendMessage> Receipt(Question question, Said said, int session, bool isOneOfSeveral) =>
        QuestionReplies.Receipt(question, Regionless(said), isOneOfSeveral ? session : null);

    /// <summary>The group, when the asker has still to choose a region there.</summary>
    public static StudyGroup? Regionless(Said said) => said.By is { RegionId: null, IsOrganizer: false } ? said.Group : null;
}

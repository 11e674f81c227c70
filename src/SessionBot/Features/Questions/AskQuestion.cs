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
    SessionBotDb db, SimilarHint hint, OrganizerNotices organizers, QuestionChanges changes, SessionLog log)
{
    /// <param name="isSaid">The asker has said what it is: it stays so, whatever is added.</param>
    public async Task<Outcome> HandleAsync(Session session, Said said, QuestionKind kind, CancellationToken ct, bool isSaid = false)
    {
        var question = await AddAsync(session, said, kind, ct, isSaid);
        await organizers.FollowAsync(said.Group.Key, question, ct, isNew: true);
        return new(
            $"question:{question.Number}",
            await hint.BesideAsync(session, question, QuestionReplies.Receipt(question, Regionless(said), await db.IsOneOfSeveralAsync(session, ct) ? session.Number : null), ct));
    }

    /// <inheritdoc cref="HandleAsync"/>
    public async Task<Question> AddAsync(Session session, Said said, QuestionKind kind, CancellationToken ct, bool isSaid = false)
    {
        var text = said.Text.Trim();
        var question = new Question
        {
            Id = new QuestionId(Guid.CreateVersion7(said.At)),
            SessionId = session.Id,
            Number = await db.NextNumberAsync(session, ct),
            AskerId = said.By.Id,
            Parts = [new() { LineMessageId = said.MessageId, Text = text, SentAt = said.At, TextAt = said.At }],
            Kind = kind,
            NeedsCare = ReceivedText.Read(text).NeedsCare,
            Timing = session.Phase.TimingOfQuestions(),
            AskedAt = said.At,
        };
        db.Questions.Add(question);
        log.QuestionAsked(session, question);
        if (isSaid)
        {
            log.Happened(session, SessionEventKind.QuestionEdited, said.By.Id, question.Id.Value, ReviewKind.SetByAsker);
        }

        if (AnonymityWish.IsIn(text) && question.Kind != QuestionKind.Operational
            && QuestionRules.Decide(question, new QuestionCommand.BecomeAnonymous()) is QuestionDecision.Accepted hidden)
        {
            changes.Apply(session, said.By.Id, hidden.Changes, [question]);
        }

        return question;
    }

    /// <summary>The group, when the asker has still to choose a region there.</summary>
    public static StudyGroup? Regionless(Said said) => said.By is { RegionId: null, IsOrganizer: false } ? said.Group : null;
}

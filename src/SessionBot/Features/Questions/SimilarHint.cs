using Line.Messaging;
using Line.Messaging.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>Tells an asker that somebody else has asked much the same. It only suggests: organizers merge by hand.</summary>
internal sealed class SimilarHint(SessionBotDb db, VisibleQuestions visible)
{
    /// <summary>The asker's own questions are passed over.</summary>
    private const int Candidates = 5;

    /// <summary>A shorter text does not say enough to compare it.</summary>
    public const int ShortestText = 4;

    /// <summary>Gets ready for a message that may ask something. Takes long, so not inside a transaction.</summary>
    public Task PrepareAsync(string group, WebhookEvent received, CancellationToken ct) =>
        MayAsk(received) ? visible.PrepareAsync(group, received.Timestamp, ct) : Task.CompletedTask;

    public static bool MayAsk(WebhookEvent received) =>
        received is MessageEvent { Mode: not WebhookMode.Standby, Source: UserSource, Message: TextEventMessage { Text: var text } }
        && MemberCommand.Parse(text) is null or MemberCommand.Question.Ask;

    /// <param name="receipt">What the asker is told anyway; it comes back with the hint behind its first message.</param>
    public async Task<IReadOnlyList<ISendMessage>> BesideAsync(
        Session session, Question question, IReadOnlyList<ISendMessage> receipt, CancellationToken ct) =>
        await FindAsync(session, question, ct) is { } similar
            ? [receipt[0], SupportReplies.Similar(similar, receipt[0].QuickReply), .. receipt.Skip(1)]
            : receipt;

    /// <summary>Those that ask much the same, the likest first; whether one is to be told of is to be looked at.</summary>
    public static IEnumerable<Neighbour<QuestionId>> Neighbours(QuestionIndex<QuestionId> index, Question question) =>
        question is { Kind: QuestionKind.Question, NeedsCare: false } && question.Text.Length >= ShortestText
            ? index.NeighboursOf(question.Text, Candidates).Where(neighbour => neighbour.Score >= SimilarQuestions.HintThreshold)
            : [];

    private async Task<Question?> FindAsync(Session session, Question question, CancellationToken ct)
    {
        if (visible.Known(session.Id) is not { } index)
        {
            return null;
        }

        foreach (var neighbour in Neighbours(index, question))
        {
            var similar = await db.Questions.Include(known => known.Answers).SingleAsync(known => known.Id == neighbour.Id, ct);
            if (similar.AskerId != question.AskerId && similar.Id != question.Id && VisibleQuestions.Includes(similar))
            {
                return similar;
            }
        }

        return null;
    }
}

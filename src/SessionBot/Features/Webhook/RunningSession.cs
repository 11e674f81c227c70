using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Questions;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>A session while one transaction adds messages to it: each stands as the one before it left it.</summary>
/// <param name="seenTo">The version of the log up to which the visible questions are known.</param>
internal sealed class RunningSession(StudyGroup group, UnpublishedSession session, bool isOneOfSeveral, QuestionIndex<QuestionId> visible, int seenTo)
{
    private int _lastQuestion = session.LastQuestion;

    public string Group => group.Key;

    public SessionId Id => session.Id;

    public int SeenTo => seenTo;

    public int Version { get; private set; } = session.Version;

    public SenderQuery Query(PlainMessage message) => new(group, message.UserId, message.Item.StreamKey, Id, message.MessageId, message.At, QuestionJoining.Together);

    /// <returns>Null when there may be more to the message.</returns>
    public KeptMessage? TryKeep(MessageRows rows, PlainMessage message, KnownSender sender, DateTimeOffset now)
    {
        var said = new Said(group, sender.Member, message.Text, message.MessageId, message.At);
        if (PlainQuestion.Read(said, session, sender, _lastQuestion + 1, visible) is not { Question: var question, IsSaid: var isSaid })
        {
            return null;
        }

        _lastQuestion++;
        rows.Add(question);
        foreach (var (what, after) in AskQuestion.LogOf(question, isSaid))
        {
            rows.Add(new SessionEvent
            {
                SessionId = Id,
                Version = ++Version,
                Step = Version,
                At = now,
                ActorId = said.By.Id,
                Cause = said.MessageId,
                Kind = what,
                Subject = question.Id.Value,
                After = after,
            });
        }

        rows.Finish(message.Item, AskQuestion.Fate(question), now);
        var receipt = AskQuestion.Receipt(question, said, session.Number, isOneOfSeveral);
        return new(message, this, Outbox.Reply(group.Key, message.UserId, message.ReplyToken, receipt, now), IsFirst: !sender.HasReplyWaiting);
    }

    public void Raise(MessageRows rows)
    {
        if (Version != session.Version)
        {
            rows.Raise(Id, session.Version, Version);
        }
    }
}

/// <param name="Cause">What was kept.</param>
/// <param name="Reply">The receipt.</param>
/// <param name="IsFirst">No reply of its conversation is still to be sent.</param>
internal sealed record KeptMessage(PlainMessage Cause, RunningSession Session, OutgoingMessage Reply, bool IsFirst);

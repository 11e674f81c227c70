using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;
using static SessionBot.Domain.Questions.QuestionState;

namespace SessionBot.Features.Questions;

/// <summary>
/// An organizer makes two cards of a question that asks two things. The words stay its asker's: they are cut, not written anew, and
/// what is cut off goes with its message when that is unsent or edited.
/// </summary>
internal sealed class DivideQuestion(SessionBotDb db, QuestionChanges changes, AskerNotices notices, OrganizerNotices organizers, DropComparisons comparisons, SessionLog log)
{
    /// <param name="place">Where the second question begins, as <see cref="QuestionSplitting.Places"/> tells.</param>
    public async Task<Outcome> HandleAsync(Session session, List<Question> all, Question whole, int place, Said said, CancellationToken ct)
    {
        if (whole.State is not (Held or Queued or Next or Now))
        {
            return Refused(whole, whole.State == Withdrawn ? QuestionRefusal.Withdrawn : QuestionRefusal.NotFromThisState);
        }

        if (QuestionSplitting.Find(whole, place) is not var (cut, at))
        {
            return Refused(whole, QuestionRefusal.NothingToSplit);
        }

        // A wording of both is a wording of neither; undoing brings it back.
        await comparisons.BeforeTextChangesAsync(session, whole, ct);
        var second = await CutAsync(session, whole, cut, at, said, ct);
        var standing = whole.Standing.In(whole.State == Held ? Held : Queued) with { Place = null, Wording = null };
        IReadOnlyList<QuestionChanged> own = QuestionRules.Decide(whole, new QuestionCommand.Reword(null)) is QuestionDecision.Accepted accepted ? accepted.Changes : [];
        second.StandAside();
        all.Add(second);
        db.Questions.Add(second);
        log.QuestionAsked(session, second);
        log.Happened(session, SessionEventKind.QuestionEdited, said.By.Id, whole.Id.Value, "divided");
        await changes.ApplyAsync(session, said.By.Id, [QuestionQueue.ComesUp(second, standing), .. own], all, ct);
        await notices.TellDivisionAsync(said.Group.Key, whole, second, said.By.Id, ct);
        await organizers.FollowAsync(said.Group.Key, second, ct);
        return new($"organizer:divided:{second.Number}", MarkReplies.Divided(whole, second));
    }

    /// <summary>Puts the two together again, after the second question has gone.</summary>
    public async Task RejoinAsync(Session session, Question second, Question whole, CancellationToken ct)
    {
        await comparisons.BeforeTextChangesAsync(session, whole, ct);
        await comparisons.BeforeTextChangesAsync(session, second, ct);
        foreach (var part in second.InOrder().ToList())
        {
            if (part.CutFrom is { } message && whole.Parts.Find(other => (other.CutFrom ?? other.LineMessageId) == message) is { } head)
            {
                head.Text += part.Text;
                second.Parts.Remove(part);
                db.QuestionParts.Remove(part);
            }
            else
            {
                db.Move(part, second, whole);
            }
        }
    }

    private async Task<Question> CutAsync(Session session, Question whole, QuestionPart cut, int at, Said said, CancellationToken ct)
    {
        var later = whole.InOrder().SkipWhile(part => part != cut).Skip(at > 0 ? 1 : 0).ToList();
        var second = new Question
        {
            Id = new QuestionId(Guid.CreateVersion7(said.At)),
            SessionId = session.Id,
            Number = await db.NextNumberAsync(session, ct),
            AskerId = whole.AskerId,
            Parts = [],
            Kind = whole.Kind,
            Timing = whole.Timing,
            AskedAt = whole.AskedAt,
            SplitFrom = whole.Id,
        };
        if (at > 0)
        {
            second.Parts.Add(new QuestionPart
            {
                LineMessageId = said.MessageId,
                CutFrom = cut.CutFrom ?? cut.LineMessageId,
                Text = cut.Text[at..],
                SentAt = cut.SentAt,
                TextAt = cut.TextAt,
            });
            cut.Text = cut.Text[..at];
        }

        later.ForEach(part => db.Move(part, whole, second));
        second.NeedsCare = ReceivedText.Read(second.Text).NeedsCare;
        return second;
    }

    private static Outcome Refused(Question question, QuestionRefusal why) => new($"organizer:refused:{why}", BoardReplies.Refused(question, why));
}

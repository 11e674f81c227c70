using SessionBot.Domain.Questions;
using static SessionBot.Domain.Questions.QuestionState;

namespace SessionBot.Tests.Model;

/// <summary>The questions of a session, as the README tells of them: what members do.</summary>
internal sealed class QuestionModel
{
    public List<ModelQuestion> All { get; } = [];

    public ModelQuestion? Find(int number) => All.Find(question => question.Number == number);

    public ModelQuestion? Of(string messageId) => All.Find(question => question.MessageId == messageId);

    public string Ask(string asker, QuestionKind kind, string text, string messageId, int act)
    {
        var question = new ModelQuestion
        {
            Number = All.Count + 1,
            Asker = asker,
            MessageId = messageId,
            Text = text,
            TextOfAct = act,
            Standing = new(Held, kind),
        };
        All.Add(question);
        return $"question:{question.Number}";
    }

    public static string Edit(ModelQuestion question, string text, int act)
    {
        if (act <= question.TextOfAct)
        {
            return "edit:overtaken";
        }

        (question.Text, question.TextOfAct) = (text, act);
        if (question.State is Queued or Next)
        {
            question.Standing = question.Standing.In(Held);
        }

        return $"edit:question:{question.Number}";
    }

    public string WithdrawLast(string asker)
    {
        if (All.FindLast(question => question.Asker == asker) is not { } last)
        {
            return "question:not-own";
        }

        return last.State is Answered or NotTaken or Merged ? $"question:{last.Number}:settled" : Withdraw(asker, last.Number);
    }

    public string Withdraw(string asker, int number) =>
        Change(asker, number, "Withdraw", question => question.State == Withdrawn ? null : question.Standing.In(Withdrawn));

    public string BecomeAnonymous(string asker, int number) => Change(asker, number, "BecomeAnonymous", question =>
        question.State == Withdrawn || question.Standing.IsAnonymous ? null : question.Standing with { IsAnonymous = true });

    public string Become(string asker, int number, QuestionKind kind) => Change(asker, number, "ChangeKind", question => (kind, question.State) switch
    {
        (_, Withdrawn) => null,
        _ when question.Standing.Kind == kind && !(kind == QuestionKind.Operational && question.State is Queued or Merged) => null,
        (QuestionKind.Operational, Next or Now) => null,
        (QuestionKind.Operational, Queued or Merged) => question.Standing.In(Held) with { Kind = kind },
        _ => question.Standing with { Kind = kind },
    });

    public string Support(string member, int number, string messageId)
    {
        if (Find(number) is not { } question || (!question.IsOpen && question.Standing is not { Kind: QuestionKind.Question, State: Answered }))
        {
            return "support:refused:NotOpen";
        }

        var refusal = question.State == Answered ? "Answered" : question.Asker == member ? "Own" : question.Supports.ContainsKey(member) ? "Already" : null;
        if (refusal is null)
        {
            question.Supports[member] = messageId;
        }

        return refusal is null ? $"support:{number}" : $"support:refused:{refusal}";
    }

    public string EndSupport(string member, int number) =>
        Find(number)?.Supports.Remove(member) == true ? $"support:{number}:ended" : "support:none";

    /// <summary>The text goes, the number stays; and a vote goes with the message that gave it.</summary>
    public void Unsend(string messageId)
    {
        foreach (var supported in All)
        {
            foreach (var member in supported.Supports.Where(support => support.Value == messageId).Select(support => support.Key).ToList())
            {
                supported.Supports.Remove(member);
            }
        }

        if (Of(messageId) is { Text: not null } question)
        {
            question.Text = null;
            if (question.State != Withdrawn)
            {
                Apply([(question, question.Standing.In(Withdrawn))]);
            }

            question.Supports.Clear();
        }
    }

    /// <summary>Makes the changes, and lets what was merged into a question go its own way again, or along; what was answered stays answered.</summary>
    public List<(ModelQuestion Question, ModelStanding Before, ModelStanding After)> Apply(IReadOnlyList<(ModelQuestion Question, ModelStanding After)> changes)
    {
        var all = changes.ToList();
        foreach (var (left, after) in changes.Where(change => change.After is { State: Withdrawn or NotTaken or Merged } or { Kind: QuestionKind.Operational }))
        {
            var followers = All.FindAll(follower => follower.Standing.Into == left.Number && !changes.Any(change => change.Question == follower));
            var heir = left.State == Answered ? followers.Find(follower => follower.Asker != left.Asker) : null;
            all.AddRange(followers.Select(follower => (follower, after.Into is { } target ? follower.Standing with { Into = target }
                : follower.Asker == left.Asker ? follower.Standing.In(Held)
                : heir is null ? follower.Standing.In(Queued)
                : follower != heir ? follower.Standing with { Into = heir.Number }
                : follower.Standing.In(Answered) with { When = left.Standing.When })));
            heir?.Answers.AddRange(left.Answers);
            if (heir is not null)
            {
                left.Answers.Clear();
            }
        }

        return all.ConvertAll(change =>
        {
            var before = change.Question.Standing;
            change.Question.Standing = change.After;
            return (change.Question, before, change.After);
        });
    }

    private string Change(string asker, int number, string word, Func<ModelQuestion, ModelStanding?> after)
    {
        if (Find(number) is not { } question || question.Asker != asker)
        {
            return "question:not-own";
        }

        if (after(question) is not { } standing)
        {
            return $"question:{number}:refused";
        }

        Apply([(question, standing)]);
        return $"question:{number}:{word}";
    }
}

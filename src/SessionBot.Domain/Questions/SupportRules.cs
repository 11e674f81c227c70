namespace SessionBot.Domain.Questions;

public enum SupportDecision
{
    Accepted,

    /// <summary>Nobody votes for an own question.</summary>
    Own,

    /// <summary>One vote for each person.</summary>
    Already,

    /// <summary>It has been answered: the answer is there to be read.</summary>
    Answered,

    /// <summary>It is not shown to members, or not any more.</summary>
    NotOpen,
}

/// <summary>私も知りたい: who may support what, and who waits for an answer.</summary>
public static class SupportRules
{
    /// <summary>True for what members see under みんなの質問.</summary>
    public static bool IsOpen(Question question) =>
        question is { Kind: QuestionKind.Question, State: QuestionState.Queued or QuestionState.Next or QuestionState.Now };

    public static SupportDecision Decide(Question question, MemberId member, bool supportsAlready) => question switch
    {
        { Kind: QuestionKind.Question, State: QuestionState.Answered } => SupportDecision.Answered,
        _ when !IsOpen(question) => SupportDecision.NotOpen,
        _ when question.AskerId == member => SupportDecision.Own,
        _ when supportsAlready => SupportDecision.Already,
        _ => SupportDecision.Accepted,
    };

    /// <summary>Everybody but the asker who wants to know: supporters, and who asked or supported what was merged into it.</summary>
    public static IReadOnlyCollection<MemberId> Supporters(
        Question question, IReadOnlyCollection<Question> questions, IReadOnlyCollection<QuestionSupport> supports)
    {
        var merged = questions.Where(other => other.MergedInto == question.Id).ToList();
        return
        [
            .. supports.Where(support => support.QuestionId == question.Id || merged.Exists(other => other.Id == support.QuestionId))
                .Select(support => support.MemberId)
                .Concat(merged.Select(other => other.AskerId))
                .Where(member => member != question.AskerId)
                .Distinct(),
        ];
    }

    /// <summary>The number of <see cref="Supporters"/> of each question that has any.</summary>
    public static IReadOnlyDictionary<QuestionId, int> Count(
        IReadOnlyCollection<Question> questions, IReadOnlyCollection<QuestionSupport> supports)
    {
        var speaksFor = questions.ToDictionary(question => question.Id, question => question.MergedInto ?? question.Id);
        var askers = questions.ToDictionary(question => question.Id, question => question.AskerId);
        return supports.Where(support => speaksFor.ContainsKey(support.QuestionId))
            .Select(support => (Question: speaksFor[support.QuestionId], Member: support.MemberId))
            .Concat(questions.Where(question => question.MergedInto is not null)
                .Select(question => (Question: speaksFor[question.Id], Member: question.AskerId)))
            .Where(wish => !askers.TryGetValue(wish.Question, out var asker) || asker != wish.Member)
            .Distinct()
            .GroupBy(wish => wish.Question)
            .ToDictionary(wishes => wishes.Key, wishes => wishes.Count());
    }
}

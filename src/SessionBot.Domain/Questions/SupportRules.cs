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
        _ when Asked(question, member) => SupportDecision.Own,
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
                .Where(member => !Asked(question, member))
                .Distinct(),
        ];
    }

    /// <summary>The number of <see cref="Supporters"/> of each question that has any.</summary>
    public static IReadOnlyDictionary<QuestionId, int> Count(
        IReadOnlyCollection<Question> questions, IReadOnlyCollection<QuestionSupport> supports)
    {
        var speaksFor = questions.ToDictionary(question => question.Id, question => question.MergedInto ?? question.Id);
        var byId = questions.ToDictionary(question => question.Id);
        return supports.Where(support => speaksFor.ContainsKey(support.QuestionId))
            .Select(support => (Question: speaksFor[support.QuestionId], Member: support.MemberId))
            .Concat(questions.Where(question => question.MergedInto is not null)
                .Select(question => (Question: speaksFor[question.Id], Member: question.AskerId)))
            .Where(wish => !byId.TryGetValue(wish.Question, out var question) || !Asked(question, wish.Member))
            .Distinct()
            .GroupBy(wish => wish.Question)
            .ToDictionary(wishes => wishes.Key, wishes => wishes.Count());
    }

    /// <summary>Whoever words a question for others has not asked it.</summary>
    private static bool Asked(Question question, MemberId member) => question.AskerId == member && !question.IsUmbrella;
}

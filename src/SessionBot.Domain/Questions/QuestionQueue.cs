namespace SessionBot.Domain.Questions;

/// <summary>Rules over all questions of a session: at most one is Now, at most one is Next, and no merge leads round in a circle.</summary>
public static class QuestionQueue
{
    /// <summary>Moves on: the current question becomes answered, the next one (else the longest waiting) comes up.</summary>
    public static QuestionDecision Advance(IReadOnlyCollection<Question> questions)
    {
        var upcoming = questions.Where(question => question.State == QuestionState.Next).MinBy(question => question.Number)
            ?? Waiting(questions).FirstOrDefault();
        return upcoming is not null
            ? PutNow(questions, upcoming)
            : CloseCurrent(questions, except: null) is { Count: > 0 } closed
                ? new QuestionDecision.Accepted(closed)
                : new QuestionDecision.Refused(QuestionRefusal.NothingToChange);
    }

    public static QuestionDecision PutNow(IReadOnlyCollection<Question> questions, Question question) =>
        QuestionRules.Decide(question, new QuestionCommand.PutNow()) switch
        {
            QuestionDecision.Accepted accepted =>
                new QuestionDecision.Accepted([.. CloseCurrent(questions, except: question), .. accepted.Changes]),
            var refused => refused,
        };

    public static QuestionDecision PutNext(IReadOnlyCollection<Question> questions, Question question) =>
        QuestionRules.Decide(question, new QuestionCommand.PutNext()) switch
        {
            QuestionDecision.Accepted accepted => new QuestionDecision.Accepted(
                [.. questions.Where(other => other.State == QuestionState.Next && other.Id != question.Id)
                    .Select(other => new QuestionChanged(other.Id, other.Standing, other.Standing.In(QuestionState.Queued))),
                 .. accepted.Changes]),
            var refused => refused,
        };

    /// <summary>Takes all changes of one command back, unless a question, or the place it would return to, has become something else since.</summary>
    public static QuestionDecision Undo(IReadOnlyCollection<Question> questions, IReadOnlyList<QuestionChanged> step)
    {
        var back = new List<QuestionChanged>();
        foreach (var change in step.Reverse())
        {
            switch (QuestionRules.Undo(questions.Single(question => question.Id == change.QuestionId), change))
            {
                case QuestionDecision.Accepted accepted:
                    back.AddRange(accepted.Changes);
                    break;
                case var refused:
                    return refused;
            }
        }

        var after = questions.ToDictionary(question => question.Id, question => question.Standing);
        back.ForEach(change => after[change.QuestionId] = change.After);
        return IsOrderly(after) ? new QuestionDecision.Accepted(back) : new QuestionDecision.Refused(QuestionRefusal.ChangedSince);
    }

    /// <summary>Approves what waits for it, except what needs a look of its own and what is for the organizers alone.</summary>
    public static QuestionDecision ApproveAll(IReadOnlyCollection<Question> questions)
    {
        var held = questions.Where(question => question is { State: QuestionState.Held, NeedsCare: false, Kind: not QuestionKind.Operational })
            .Select(question => new QuestionChanged(question.Id, question.Standing, question.Standing.In(QuestionState.Queued)))
            .ToList();
        return held.Count > 0 ? new QuestionDecision.Accepted(held) : new QuestionDecision.Refused(QuestionRefusal.NothingToChange);
    }

    /// <summary>
    /// A question that others were merged into does not go alone: taken back, not taken or meant for the organizers after all, it leaves
    /// them waiting again; merged itself, it takes them along. What one person merged into an own question has never been approved.
    /// </summary>
    public static IReadOnlyList<QuestionChanged> WithFollowers(IReadOnlyCollection<Question> questions, IReadOnlyList<QuestionChanged> changes) =>
    [
        .. changes,
        .. from change in changes
           where change.After.State is QuestionState.Withdrawn or QuestionState.NotTaken or QuestionState.Merged
               || change.After.Kind == QuestionKind.Operational
           from follower in questions
           where follower.MergedInto == change.QuestionId && changes.All(other => other.QuestionId != follower.Id)
           select new QuestionChanged(follower.Id, follower.Standing, change.After.MergedInto is { } target
               ? follower.Standing with { MergedInto = target }
               : follower.Standing.In(
                   questions.Single(question => question.Id == change.QuestionId).AskerId == follower.AskerId ? QuestionState.Held : QuestionState.Queued)),
    ];

    /// <summary>The approved questions in the order in which their numbers were given.</summary>
    public static IEnumerable<Question> Waiting(IEnumerable<Question> questions) =>
        questions.Where(question => question.State == QuestionState.Queued).OrderBy(question => question.Number);

    private static bool IsOrderly(Dictionary<QuestionId, QuestionStanding> standings) =>
        standings.Values.Count(standing => standing.State == QuestionState.Now) <= 1
        && standings.Values.Count(standing => standing.State == QuestionState.Next) <= 1
        && standings.Keys.All(id => !LeadsBack(standings, id));

    private static bool LeadsBack(Dictionary<QuestionId, QuestionStanding> standings, QuestionId start)
    {
        var (id, steps) = (standings[start].MergedInto, 0);
        while (id is { } next && next != start && steps++ < standings.Count)
        {
            id = standings.GetValueOrDefault(next)?.MergedInto;
        }

        return id == start;
    }

    private static List<QuestionChanged> CloseCurrent(IEnumerable<Question> questions, Question? except) =>
        [.. questions.Where(question => question.State == QuestionState.Now && question.Id != except?.Id)
            .Select(question => new QuestionChanged(question.Id, question.Standing,
                question.Standing.In(QuestionState.Answered) with { AnsweredWhen = AnswerTime.Live }))];
}

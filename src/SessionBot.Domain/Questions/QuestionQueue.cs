namespace SessionBot.Domain.Questions;

/// <summary>Rules over all questions of a session: at most one is Now, at most one is Next, and no merge leads round in a circle.</summary>
public static class QuestionQueue
{
    /// <summary>Moves on: the current question becomes answered, the next one (else the longest waiting) comes up.</summary>
    public static QuestionDecision Advance(IReadOnlyCollection<Question> questions)
    {
        var upcoming = questions.Where(question => question.State == QuestionState.Next).MinBy(question => question.Order)
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

    /// <summary>The hour is over: what is on screen was taken up, and what was to come next waits with the others.</summary>
    public static IReadOnlyList<QuestionChanged> Close(IReadOnlyCollection<Question> questions) =>
    [
        .. CloseCurrent(questions, except: null),
        .. questions.Where(question => question.State == QuestionState.Next)
            .Select(question => new QuestionChanged(question.Id, question.Standing, question.Standing.In(QuestionState.Queued))),
    ];

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
        var isAnyLeftBehind = back.Exists(change =>
            change.After.State == QuestionState.Withdrawn && after.Values.Any(standing => standing.MergedInto == change.QuestionId));
        return IsOrderly(after) && !isAnyLeftBehind ? new QuestionDecision.Accepted(back) : new QuestionDecision.Refused(QuestionRefusal.ChangedSince);
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
    /// them waiting again; merged itself, it takes them along. If it was answered, so are they: the first of them stands for the others,
    /// with its answers. What one person merged into an own question has never been approved.
    /// </summary>
    public static IReadOnlyList<QuestionChanged> WithFollowers(IReadOnlyCollection<Question> questions, IReadOnlyList<QuestionChanged> changes) =>
    [
        .. changes,
        .. from change in changes
           where change.After.State is QuestionState.Withdrawn or QuestionState.NotTaken or QuestionState.Merged
               || change.After.Kind == QuestionKind.Operational
           let asker = questions.Single(question => question.Id == change.QuestionId).AskerId
           let followers = questions.Where(question => question.MergedInto == change.QuestionId && changes.All(other => other.QuestionId != question.Id)).ToList()
           let heir = change.Before.State == QuestionState.Answered ? followers.Where(follower => follower.AskerId != asker).MinBy(follower => follower.Number) : null
           from follower in followers
           select new QuestionChanged(follower.Id, follower.Standing, change.After.MergedInto is { } target ? follower.Standing with { MergedInto = target }
               : follower.AskerId == asker ? follower.Standing.In(QuestionState.Held)
               : heir is null ? follower.Standing.In(QuestionState.Queued)
               : follower != heir ? follower.Standing with { MergedInto = heir.Id }
               : follower.Standing.In(QuestionState.Answered) with { AnsweredWhen = change.Before.AnsweredWhen }),
    ];

    /// <summary>The approved questions in the order in which they come up: that of their numbers, unless organizers have moved some.</summary>
    public static IEnumerable<Question> Waiting(IEnumerable<Question> questions) =>
        questions.Where(question => question.State == QuestionState.Queued).OrderBy(question => question.Order);

    /// <summary>Two neighbours change places, or one goes before all: no two questions of a session ever have the same place.</summary>
    public static QuestionDecision Move(IReadOnlyCollection<Question> questions, Question question, QuestionMove where)
    {
        var waiting = Waiting(questions).ToList();
        var at = waiting.IndexOf(question);
        if (at < 0)
        {
            return new QuestionDecision.Refused(question.State == QuestionState.Withdrawn ? QuestionRefusal.Withdrawn : QuestionRefusal.NotFromThisState);
        }

        var neighbour = at + (where == QuestionMove.Down ? 1 : -1);
        return neighbour < 0 || neighbour == waiting.Count
            ? new QuestionDecision.Refused(QuestionRefusal.NothingToChange)
            : new QuestionDecision.Accepted(where == QuestionMove.Top
                ? [To(question, questions.Min(other => other.Order) - 1)]
                : [To(question, waiting[neighbour].Order), To(waiting[neighbour], question.Order)]);

        static QuestionChanged To(Question moved, int place) => new(moved.Id, moved.Standing, Placed(moved, moved.Standing, place));
    }

    /// <summary>The same for several questions, as one step; those for which it makes no sense stay as they are.</summary>
    public static QuestionDecision Together(IEnumerable<Question> chosen, QuestionCommand command)
    {
        var decisions = chosen.Select(question => QuestionRules.Decide(question, command)).ToList();
        return decisions.OfType<QuestionDecision.Accepted>().SelectMany(accepted => accepted.Changes).ToList() is { Count: > 0 } changes
            ? new QuestionDecision.Accepted(changes)
            : decisions.FirstOrDefault() ?? new QuestionDecision.Refused(QuestionRefusal.NothingToChange);
    }

    /// <summary>
    /// A question in an organizer's words takes others in, and the best place that one of them has. It comes and goes with this command:
    /// before it, and after it is undone, it stands as one that was taken back.
    /// </summary>
    public static QuestionDecision Gather(Question umbrella, IReadOnlyCollection<Question> taken)
    {
        var decisions = taken.Select(question => QuestionRules.Decide(question, new QuestionCommand.MergeInto(umbrella.Id), umbrella)).ToList();
        if (decisions.OfType<QuestionDecision.Refused>().FirstOrDefault() is { } refused)
        {
            return refused;
        }

        if (taken.MinBy(question => question.Order) is not { } first)
        {
            return new QuestionDecision.Refused(QuestionRefusal.NothingToChange);
        }

        var state = new[] { QuestionState.Now, QuestionState.Next }.Where(state => taken.Any(question => question.State == state)).Append(QuestionState.Queued).First();
        return new QuestionDecision.Accepted(
        [
            .. decisions.Cast<QuestionDecision.Accepted>().SelectMany(accepted => accepted.Changes)
                .Select(change => change.QuestionId == first.Id ? change with { After = Placed(first, change.After, umbrella.Number) } : change),
            ComesUp(umbrella, Placed(umbrella, umbrella.Standing.In(state), first.Order)),
        ]);
    }

    /// <summary>A question that a command makes, as that command's first and last change of it: taking the command back takes it away.</summary>
    public static QuestionChanged ComesUp(Question made, QuestionStanding standing) =>
        new(made.Id, made.Standing.In(QuestionState.Withdrawn), standing);

    private static QuestionStanding Placed(Question question, QuestionStanding standing, int place) =>
        standing with { Place = place == question.Number ? null : place };

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

using System.Collections.Immutable;
using SessionBot.Domain.Questions;
using static SessionBot.Domain.Questions.QuestionState;

namespace SessionBot.Tests.Model.Desk;

/// <summary>The board as it ought to be, told without the service's rules; each act makes another of it.</summary>
internal sealed record ModelDesk(ImmutableSortedDictionary<int, DeskCard> Cards)
{
    private static readonly QuestionState[] Open = [Held, Queued, Next, Now];

    /// <summary>Of each moderator, those that can still be taken back.</summary>
    private ImmutableList<DeskStep> Steps { get; init; } = [];

    /// <summary>What was done, with the session's version after it.</summary>
    private ImmutableList<(int Version, int Who, ImmutableList<DeskChange> Changes)> Log { get; init; } = [];

    public IEnumerable<DeskCard> Waiting => Cards.Values.Where(card => card.State == Queued).OrderBy(card => card.Order);

    /// <summary>Whether somebody has changed, after that version, what a command is about.</summary>
    public bool Conflicts(DeskCommand command, int who, int seen) => Log.Any(done => done.Version > seen && done.Changes.Any(change => command.Press switch
    {
        Press.Advance => change.MovesTheScreen,
        not (Press.Up or Press.Down or Press.ToTop) when change.IsPlaceAlone => false,
        Press.Undo => done.Who == who,
        Press.ApproveAll => change.IsDivided && command.Numbers.Contains(change.Number),
        _ => command.Numbers.Contains(change.Number),
    }));

    /// <returns>Null when it changes nothing.</returns>
    public ModelDesk? After(DeskCommand command, int who, int version) => command.Press == Press.Undo
        ? TakeBack(who, version)
        : Does(command, who) is { } step ? Apply(step, version) : null;

    private DeskStep? Does(DeskCommand command, int who)
    {
        var card = command.Numbers is [var number, ..] ? Cards.GetValueOrDefault(number) : null;
        return command.Press switch
        {
            Press.Answer when card is { State: not (Withdrawn or Merged) } => Step(who, card.State == Answered ? [] : [card.In(Answered)]) with { Answer = (card.Number, command.Text) },
            Press.Divide when card is not null && Open.Contains(card.State) && command.Place > 0 => Divide(card, command.Place, who),
            Press.Gather => Gather(command, who),
            _ => Changes(command, card) is { } changed && WithFollowers(changed.Where(after => after != Cards[after.Number])) is { Count: > 0 } all ? Step(who, all) : null,
        };
    }

    private IEnumerable<DeskCard>? Changes(DeskCommand command, DeskCard? card) => command.Press switch
    {
        Press.ApproveAll => Cards.Values.Where(one => one.State == Held && command.Numbers.Contains(one.Number)).Select(one => one.In(Queued)),
        Press.Advance => (Cards.Values.FirstOrDefault(one => one.State == Next) ?? Waiting.FirstOrDefault()) is { } upcoming ? Up(upcoming) : Closed(null),
        Press.HoldTogether or Press.NotTakeTogether or Press.LabelTogether => command.Numbers.Select(number => Cards[number]).Select(one => One(command, one)).OfType<DeskCard>(),
        _ when card is null => null,
        Press.PutNow => Open.Contains(card.State) && card.State != Now ? Up(card) : null,
        Press.PutNext => Open.Contains(card.State) && card.State != Next
            ? [.. Cards.Values.Where(one => one.State == Next).Select(one => one.In(Queued)), card.In(Next)] : null,
        Press.Up or Press.Down or Press.ToTop => Moved(card, command.Press),
        _ => One(command, card) is { } after ? [after] : null,
    };

    private DeskCard? One(DeskCommand command, DeskCard card) => (command.Press, card.State) switch
    {
        (_, Withdrawn) => null,
        (Press.Approve, not Answered) => card.In(Queued),
        (Press.Hold or Press.HoldTogether, Held or Queued or Next or Now) => card.In(Held),
        (Press.AnswerAloud, not (Merged or Answered)) => card.In(Answered),
        (Press.NotTake or Press.NotTakeTogether, Held or Queued or Next or Now or NotTaken) => card.In(NotTaken) with { Reason = command.Text },
        (Press.Merge, not Answered) when Cards.TryGetValue(command.Numbers[^1], out var target) && target != card && (Open.Contains(target.State) || target.State == Answered) =>
            card.In(Merged) with { Into = target.Number },
        (Press.Label or Press.LabelTogether, _) => card with { Label = command.Text },
        (Press.Assign, _) => card with { Assignee = command.Assignee },
        (Press.Reword, Held or Queued or Next or Now or Answered) => card with { Words = command.Text },
        (Press.OwnWords, Held or Queued or Next or Now or Answered) => card with { Words = null },
        _ => null,
    };

    private IEnumerable<DeskCard> Closed(DeskCard? except) => Cards.Values.Where(card => card.State == Now && card != except).Select(card => card.In(Answered));

    private IEnumerable<DeskCard> Up(DeskCard card) => [.. Closed(card), card.In(Now)];

    private IEnumerable<DeskCard>? Moved(DeskCard card, Press where)
    {
        var waiting = Waiting.ToList();
        var (at, to) = (waiting.IndexOf(card), waiting.IndexOf(card) + (where == Press.Down ? 1 : -1));
        return at < 0 || to < 0 || to == waiting.Count ? null
            : where == Press.ToTop ? [card with { Order = Cards.Values.Min(one => one.Order) - 1 }]
            : [card with { Order = waiting[to].Order }, waiting[to] with { Order = card.Order }];
    }

    private DeskStep? Gather(DeskCommand command, int who)
    {
        var taken = command.Numbers.Select(number => Cards[number]).ToList();
        if (taken.Count == 0 || taken.Exists(card => card.State is Answered or Withdrawn))
        {
            return null;
        }

        var (number, first) = (NewNumber, taken.MinBy(card => card.Order)!);
        var state = taken.Exists(card => card.State == Now) ? Now : taken.Exists(card => card.State == Next) ? Next : Queued;
        var changes = taken.Select(card => card.In(Merged) with { Into = number, Order = card == first ? number : card.Order });
        return Step(who, [.. WithFollowers(changes), new DeskCard(number, $"moderator {who}", command.Text) { State = state, Order = first.Order }]);
    }

    private DeskStep Divide(DeskCard whole, int place, int who)
    {
        var second = whole.In(whole.State == Held ? Held : Queued) with { Number = NewNumber, Text = whole.Text[place..], Order = NewNumber, Words = null, Answers = [] };
        return Step(who, [second, whole with { Text = whole.Text[..place], Words = null }]) with { Divided = (second.Number, whole.Number) };
    }

    private int NewNumber => Cards.Keys.Max() + 1;

    /// <summary>A question that others were merged into does not go alone.</summary>
    private List<DeskCard> WithFollowers(IEnumerable<DeskCard> changes)
    {
        var changed = changes.ToList();
        return [.. changed, .. from after in changed
                               where after.State is NotTaken or Merged
                               from follower in Cards.Values
                               where follower.Into == after.Number && !changed.Exists(other => other.Number == follower.Number)
                               select after.Into is { } target ? follower with { Into = target } : follower.In(Cards[after.Number].Asker == follower.Asker ? Held : Queued)];
    }

    private DeskStep Step(int who, IEnumerable<DeskCard> after) =>
        new(Log.Count, who, [.. after.Select(card => new DeskChange(Cards.GetValueOrDefault(card.Number), card))]);

    private ModelDesk Apply(DeskStep step, int version)
    {
        var changes = step.Answer is not var (number, text) ? step.Changes : WithAnswer(step.Changes, number, card => card with { Answers = card.Answers.Add(text) });
        return Done(changes, step.Who, version) with { Steps = Steps.Add(step) };
    }

    private ImmutableList<DeskChange> WithAnswer(ImmutableList<DeskChange> changes, int number, Func<DeskCard, DeskCard> put)
    {
        var known = changes.Find(change => change.Number == number);
        return known is null ? changes.Add(new(Cards[number], put(Cards[number]))) : changes.Replace(known, known with { After = put(known.After) });
    }

    private ModelDesk Done(ImmutableList<DeskChange> changes, int who, int version) =>
        this with { Cards = Cards.SetItems(changes.Select(change => KeyValuePair.Create(change.Number, change.After))), Log = Log.Add((version, who, changes)) };

    /// <summary>The moderator's last step that nobody has built upon.</summary>
    private ModelDesk? TakeBack(int who, int version)
    {
        foreach (var step in Steps.Where(step => step.Who == who).Reverse())
        {
            var back = step.Changes.Where(change => step.Divided?.Whole != change.Number || change.Before!.Words != change.After.Words)
                .Select(change => (Now: Cards[change.Number], Back: change.TakenBackFrom(Cards[change.Number]))).ToList();
            if (back.Exists(one => one.Back is null || one.Now.Text.Length == 0))
            {
                continue;
            }

            var changes = back.Select(one => new DeskChange(one.Now, one.Back!)).ToImmutableList();
            var after = Done(changes, who, version);
            if (!after.IsOrderly || changes.Exists(change => change.After.State == Withdrawn && after.Cards.Values.Any(card => card.Into == change.Number)))
            {
                continue;
            }

            changes = step.Answer is var (number, text) ? WithAnswer(changes, number, card => card with { Answers = card.Answers.Remove(text) }) : changes;
            return Done(step.Divided is var (second, whole) ? Rejoined(changes, second, whole) : changes, who, version) with { Steps = Steps.Remove(step) };
        }

        return null;
    }

    /// <summary>Nobody's wording stands for words that have gone.</summary>
    private ImmutableList<DeskChange> Rejoined(ImmutableList<DeskChange> changes, int second, int whole)
    {
        var rest = Cards[second].Text;
        return WithAnswer(WithAnswer(changes, second, card => card with { Text = "", Words = null }), whole, card => card with { Text = card.Text + rest });
    }

    private bool IsOrderly => Cards.Values.Count(card => card.State == Now) <= 1 && Cards.Values.Count(card => card.State == Next) <= 1
        && Cards.Values.All(card => !LeadsBack(card));

    private bool LeadsBack(DeskCard start)
    {
        var at = start.Into;
        for (var steps = 0; at is { } next && next != start.Number && steps < Cards.Count; steps++)
        {
            at = Cards[next].Into;
        }

        return at == start.Number;
    }
}

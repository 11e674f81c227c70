using System.Collections.Immutable;
using SessionBot.Domain.Questions;

namespace SessionBot.Tests.Model.Desk;

/// <summary>What the model knows of a question.</summary>
/// <param name="Asker">Who must not be told apart by more than this: a part of a divided question has the asker of the whole.</param>
internal sealed record DeskCard(int Number, string Asker, string Text)
{
    public QuestionState State { get; init; } = QuestionState.Held;

    public int? Into { get; init; }

    public string? Reason { get; init; }

    public string? Label { get; init; }

    public QuestionAssignee? Assignee { get; init; }

    public int Order { get; init; } = Number;

    public string? Words { get; init; }

    public ImmutableList<string> Answers { get; init; } = [];

    public DeskCard In(QuestionState state) => this with { State = state, Into = null, Reason = null };

    public (QuestionState, int?, string?) Fate => (State, Into, Reason);

    public override string ToString() =>
        $"{Number} {State} into {Into} because {Reason} label {Label} for {Assignee} at {Order} says {Words ?? Text} answered {string.Join('|', Answers)}";
}

/// <param name="Before">Null where the step has made the card.</param>
internal sealed record DeskChange(DeskCard? Before, DeskCard After)
{
    public int Number => After.Number;

    /// <summary>A neighbour that made room is the same question; an answer that was taken back is nobody's conflict.</summary>
    public bool IsPlaceAlone => Before is not null && Before with { Order = After.Order, Answers = After.Answers } == After && After.Answers.Count <= Before.Answers.Count;

    /// <summary>A part of its words is another question's now.</summary>
    public bool IsDivided => Before is not null && After.Text.Length > 0 && After.Text.Length < Before.Text.Length;

    public bool MovesTheScreen => Before?.Fate != After.Fate && (IsUp(Before?.State) || IsUp(After.State));

    /// <summary>The card as it would be without this change, if nobody has touched what it changed.</summary>
    public DeskCard? TakenBackFrom(DeskCard now)
    {
        var before = Before ?? new DeskCard(After.Number, After.Asker, After.Text) { State = QuestionState.Withdrawn };
        var back = now;
        return Returns(before.Fate, After.Fate, now.Fate, fate => back = back with { State = fate.Item1, Into = fate.Item2, Reason = fate.Item3 })
            && Returns(before.Label, After.Label, now.Label, label => back = back with { Label = label })
            && Returns(before.Assignee, After.Assignee, now.Assignee, assignee => back = back with { Assignee = assignee })
            && Returns(before.Order, After.Order, now.Order, order => back = back with { Order = order })
            && Returns(before.Words, After.Words, now.Words, words => back = back with { Words = words })
            ? back : null;
    }

    private static bool Returns<T>(T before, T after, T now, Action<T> put)
    {
        if (Equals(before, after))
        {
            return true;
        }

        put(before);
        return Equals(now, after);
    }

    private static bool IsUp(QuestionState? state) => state is QuestionState.Now or QuestionState.Next;
}

/// <param name="Answer">Recorded with it, on the card of that number.</param>
/// <param name="Second">The number of the card that it divided off, and the one that it was a part of.</param>
internal sealed record DeskStep(int Id, int Who, ImmutableList<DeskChange> Changes, (int Number, string Text)? Answer = null, (int Second, int Whole)? Divided = null);

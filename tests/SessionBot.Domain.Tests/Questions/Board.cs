using CsCheck;
using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

/// <summary>The questions of one session, and every change that was made to them, in order.</summary>
internal sealed class Board
{
    private readonly List<QuestionChanged> log = [];
    private readonly List<IReadOnlyList<QuestionChanged>> steps = [];
    private readonly List<Question> questions;

    public Board(int size) =>
        (Size, questions) = (size, [.. Enumerable.Range(1, size).Select(QuestionBuilder.New)]);

    public IReadOnlyList<Question> Questions => questions;

    /// <summary>How many were asked; those behind them are in organizers' words.</summary>
    public int Size { get; }

    public IReadOnlyList<QuestionChanged> Log => log;

    /// <summary>The changes of each act, to be undone together.</summary>
    public IReadOnlyList<IReadOnlyList<QuestionChanged>> Steps => steps;

    public IReadOnlyList<QuestionStanding> Standings => [.. Questions.Select(question => question.Standing)];

    public static Gen<Board> Anywhere { get; } =
        Gen.Select(Gen.Int[2, 8], Act.Any.Array[0, 20], (size, acts) => new Board(size).After(acts));

    public Question At(int index) => Questions[index % Questions.Count];

    public Question With(QuestionId id) => Questions.Single(question => question.Id == id);

    public QuestionDecision Do(Act act)
    {
        var decision = act switch
        {
            Act.Advance => QuestionQueue.Advance(Questions),
            Act.PutNow one => QuestionQueue.PutNow(Questions, At(one.On)),
            Act.PutNext one => QuestionQueue.PutNext(Questions, At(one.On)),
            Act.Move one => QuestionQueue.Move(Questions, At(one.On), one.Where),
            Act.Gather two => Gather([At(two.First), At(two.Second)]),
            Act.Merge one => QuestionRules.Decide(At(one.On), new QuestionCommand.MergeInto(At(one.Into).Id), At(one.Into)),
            Act.Command one => QuestionRules.Decide(At(one.On), one.What),
            _ => throw new InvalidOperationException($"No act {act}."),
        };
        Settle(decision);
        return decision;
    }

    /// <param name="entry">Which change of the log, counted from 0.</param>
    public QuestionDecision Undo(int entry) => Undo([log[entry]]);

    public QuestionDecision Undo(IReadOnlyList<QuestionChanged> step)
    {
        var decision = QuestionQueue.Undo(Questions, step);
        Settle(decision);
        return decision;
    }

    public Board After(IEnumerable<Act> acts)
    {
        foreach (var act in acts)
        {
            Do(act);
        }

        return this;
    }

    public override string ToString() =>
        string.Join(" ", Questions.Select(question => $"{question.Number}:{question.State}"));

    private QuestionDecision Gather(IEnumerable<Question> taken)
    {
        var umbrella = QuestionBuilder.New(questions.Count + 1);
        var decision = QuestionQueue.Gather(umbrella, [.. taken.Distinct()]);
        if (decision is QuestionDecision.Accepted)
        {
            questions.Add(umbrella);
            umbrella.StandAside();
        }

        return decision;
    }

    private void Settle(QuestionDecision decision)
    {
        if (decision is QuestionDecision.Accepted accepted)
        {
            steps.Add(accepted.Changes);
            foreach (var change in accepted.Changes)
            {
                With(change.QuestionId).Apply(change);
                log.Add(change);
            }
        }
    }
}

using CsCheck;
using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

/// <summary>Something that organizers and askers do to a board; questions are counted from 0 and wrap around.</summary>
internal abstract record Act
{
    private Act()
    {
    }

    public sealed record Advance : Act;

    public sealed record PutNow(int On) : Act;

    public sealed record PutNext(int On) : Act;

    public sealed record Merge(int On, int Into) : Act;

    public sealed record Move(int On, QuestionMove Where) : Act;

    /// <summary>A question in an organizer's words for two others, which may be one and the same.</summary>
    public sealed record Gather(int First, int Second) : Act;

    public sealed record Command(int On, QuestionCommand What) : Act;

    private static Gen<int> AnyQuestion { get; } = Gen.Int[0, 7];

    /// <summary>Every command that concerns one question alone.</summary>
    public static Gen<QuestionCommand> AnyCommand { get; } = Gen.OneOf(
        Gen.Const<QuestionCommand>(new QuestionCommand.Hold()),
        Gen.Const<QuestionCommand>(new QuestionCommand.Approve()),
        Gen.Enum<AnswerTime>().Select(QuestionCommand (when) => new QuestionCommand.MarkAnswered(when)),
        Gen.OneOf("時間切れ", "別の回で扱います", " ", "").Select(QuestionCommand (reason) => new QuestionCommand.NotTake(reason)),
        Gen.Enum<QuestionKind>().Select(QuestionCommand (kind) => new QuestionCommand.ChangeKind(kind)),
        Gen.Const<QuestionCommand>(new QuestionCommand.BecomeAnonymous()),
        Gen.OneOf("予約", "ＤＸ", " ", "").Select(QuestionCommand (label) => new QuestionCommand.PutLabel(label)),
        Gen.OneOf<QuestionAssignee?>(QuestionAssignee.Speaker, QuestionAssignee.Office, null).Select(QuestionCommand (to) => new QuestionCommand.Assign(to)),
        Gen.OneOf<int?>(1, 2, null).Select(QuestionCommand (wording) => new QuestionCommand.Reword(wording)),
        Gen.Const<QuestionCommand>(new QuestionCommand.Withdraw()));

    /// <summary>Withdrawals are rare, so that a board lives long enough to become interesting.</summary>
    public static Gen<Act> Any { get; } = Gen.Frequency(
        (2, Gen.Const<Act>(new Advance())),
        (3, AnyQuestion.Select(Act (on) => new PutNow(on))),
        (3, AnyQuestion.Select(Act (on) => new PutNext(on))),
        (3, Gen.Select(AnyQuestion, Gen.Enum<QuestionMove>(), Act (on, where) => new Move(on, where))),
        (1, Gen.Select(AnyQuestion, AnyQuestion, Act (first, second) => new Gather(first, second))),
        (2, Gen.Select(AnyQuestion, AnyQuestion, Act (on, into) => new Merge(on, into))),
        (6, Gen.Select(AnyQuestion, AnyCommand.Where(command => command is not QuestionCommand.Withdraw), Act (on, what) => new Command(on, what))),
        (1, AnyQuestion.Select(Act (on) => new Command(on, new QuestionCommand.Withdraw()))));
}

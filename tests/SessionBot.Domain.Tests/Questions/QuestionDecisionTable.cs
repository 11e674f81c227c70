using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

/// <summary>Every command from every state.</summary>
public sealed class QuestionDecisionTable
{
    /// <remarks>
    /// A state: the question goes there. keeps: the state stays, something else changes. same: it stands like that already.
    /// no: the command makes no sense from there. gone: its asker took it back.
    /// </remarks>
    private const string Table = """
        Command          Held       Queued     Next       Now        Answered   NotTaken   Merged     Withdrawn
        Hold             same       Held       Held       Held       no         no         no         gone
        Approve          Queued     same       Queued     Queued     no         Queued     Queued     gone
        PutNext          Next       Next       same       Next       no         no         no         gone
        PutNow           Now        Now        Now        same       no         no         no         gone
        MarkAnswered     Answered   Answered   Answered   Answered   same       Answered   no         gone
        NotTake          NotTaken   NotTaken   NotTaken   NotTaken   no         same       no         gone
        MergeInto        Merged     Merged     Merged     Merged     no         Merged     same       gone
        ChangeKind       keeps      keeps      keeps      keeps      keeps      keeps      keeps      gone
        BecomeAnonymous  keeps      keeps      keeps      keeps      keeps      keeps      keeps      gone
        PutLabel         keeps      keeps      keeps      keeps      keeps      keeps      keeps      gone
        Assign           keeps      keeps      keeps      keeps      keeps      keeps      keeps      gone
        Reword           keeps      keeps      keeps      keeps      keeps      no         no         gone
        Withdraw         Withdrawn  Withdrawn  Withdrawn  Withdrawn  Withdrawn  Withdrawn  Withdrawn  same
        """;

    public static TheoryData<string, QuestionState, string> Cells
    {
        get
        {
            var lines = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var cells = new TheoryData<string, QuestionState, string>();
            foreach (var line in lines[1..])
            {
                for (var column = 1; column < line.Length; column++)
                {
                    cells.Add(line[0], Enum.Parse<QuestionState>(lines[0][column]), line[column]);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_command_from_each_state(string command, QuestionState from, string outcome)
    {
        var question = QuestionBuilder.In(from);
        var target = new Question
        {
            Id = QuestionBuilder.Other,
            SessionId = question.SessionId,
            Number = 2,
            AskerId = question.AskerId,
            Parts = [QuestionBuilder.Part("1", "同じ質問です")],
            Timing = QuestionTiming.Live,
            AskedAt = question.AskedAt,
            Kind = QuestionKind.Question,
        };

        var decision = QuestionRules.Decide(question, Commands[command], target);

        Assert.Equal(outcome, Describe(decision));
    }

    [Fact]
    public void The_table_has_every_command_and_every_state()
    {
        var commands = typeof(QuestionCommand).GetNestedTypes().Where(type => type.BaseType == typeof(QuestionCommand)).Select(type => type.Name);

        Assert.Equal(commands.Order(StringComparer.Ordinal), Commands.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Commands.Count * Enum.GetValues<QuestionState>().Length, Cells.Count);
    }

    private static readonly Dictionary<string, QuestionCommand> Commands = new QuestionCommand[]
    {
        new QuestionCommand.Hold(),
        new QuestionCommand.Approve(),
        new QuestionCommand.PutNext(),
        new QuestionCommand.PutNow(),
        new QuestionCommand.MarkAnswered(AnswerTime.Live),
        new QuestionCommand.NotTake("時間が足りませんでした"),
        new QuestionCommand.MergeInto(QuestionBuilder.Other),
        new QuestionCommand.Withdraw(),
        new QuestionCommand.ChangeKind(QuestionKind.Comment),
        new QuestionCommand.BecomeAnonymous(),
        new QuestionCommand.PutLabel("予約"),
        new QuestionCommand.Assign(QuestionAssignee.Speaker),
        new QuestionCommand.Reword(1),
    }.ToDictionary(command => command.GetType().Name);

    private static string Describe(QuestionDecision decision) => decision switch
    {
        QuestionDecision.Accepted { Changes: [var change] } when change.Before.State == change.After.State => "keeps",
        QuestionDecision.Accepted { Changes: [var change] } => change.After.State.ToString(),
        QuestionDecision.Refused { Why: QuestionRefusal.NothingToChange } => "same",
        QuestionDecision.Refused { Why: QuestionRefusal.NotFromThisState } => "no",
        QuestionDecision.Refused { Why: QuestionRefusal.Withdrawn } => "gone",
        _ => decision.ToString(),
    };
}

using CsCheck;
using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

/// <summary>運営連絡: for the organizers, never on the board.</summary>
public sealed class OperationalRulesTests
{
    private static readonly QuestionCommand ForOrganizers = new QuestionCommand.ChangeKind(QuestionKind.Operational);

    public static TheoryData<QuestionCommand> BoardCommands =>
        [new QuestionCommand.Approve(), new QuestionCommand.PutNext(), new QuestionCommand.PutNow(), new QuestionCommand.MergeInto(QuestionBuilder.Other)];

    [Theory]
    [MemberData(nameof(BoardCommands))]
    public void It_is_neither_approved_nor_shown_nor_merged(QuestionCommand command) =>
        Assert.Equal(
            new QuestionDecision.Refused(QuestionRefusal.Operational),
            QuestionRules.Decide(Operational(), command, QuestionBuilder.New(2)));

    [Fact]
    public void No_question_is_merged_into_it()
    {
        var target = Operational();

        Assert.Equal(
            new QuestionDecision.Refused(QuestionRefusal.MergeTargetClosed),
            QuestionRules.Decide(QuestionBuilder.In(QuestionState.Held), new QuestionCommand.MergeInto(target.Id), target));
    }

    [Theory]
    [InlineData(QuestionState.Held, QuestionState.Held)]
    [InlineData(QuestionState.Queued, QuestionState.Held)]
    [InlineData(QuestionState.Merged, QuestionState.Held)]
    [InlineData(QuestionState.Answered, QuestionState.Answered)]
    [InlineData(QuestionState.NotTaken, QuestionState.NotTaken)]
    public void What_becomes_one_leaves_the_queue(QuestionState from, QuestionState to)
    {
        var change = Assert.Single(Assert.IsType<QuestionDecision.Accepted>(QuestionRules.Decide(QuestionBuilder.In(from), ForOrganizers)).Changes);

        Assert.Equal((to, QuestionKind.Operational), (change.After.State, change.After.Kind));
    }

    [Theory]
    [InlineData(QuestionState.Next)]
    [InlineData(QuestionState.Now)]
    public void On_screen_it_is_too_late_for_that(QuestionState from) =>
        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.NotFromThisState), QuestionRules.Decide(QuestionBuilder.In(from), ForOrganizers));

    [Fact]
    public void None_ever_stands_in_the_queue() =>
        Board.Anywhere.Sample(board => Assert.DoesNotContain(board.Questions, question => question is
        {
            Kind: QuestionKind.Operational,
            State: QuestionState.Queued or QuestionState.Next or QuestionState.Now or QuestionState.Merged,
        }));

    [Fact]
    public void Those_merged_into_what_becomes_one_wait_again()
    {
        var board = new Board(2).After([new Act.Merge(0, 1)]);
        var accepted = Assert.IsType<QuestionDecision.Accepted>(QuestionRules.Decide(board.At(1), ForOrganizers));

        var changes = QuestionQueue.WithFollowers(board.Questions, accepted.Changes);

        Assert.Equal(QuestionState.Queued, Assert.Single(changes, change => change.QuestionId == board.At(0).Id).After.State);
    }

    [Fact]
    public void Approving_all_leaves_out_what_needs_a_look_of_its_own()
    {
        var (plain, careful, operational) = (QuestionBuilder.New(1), QuestionBuilder.New(2), Operational());
        careful.NeedsCare = true;

        var accepted = Assert.IsType<QuestionDecision.Accepted>(QuestionQueue.ApproveAll([plain, careful, operational]));

        Assert.Equal(plain.Id, Assert.Single(accepted.Changes).QuestionId);
        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.NothingToChange), QuestionQueue.ApproveAll([careful, operational]));
    }

    [Theory]
    [InlineData("音が聞こえません", QuestionKind.Operational, false)]
    [InlineData("さっきの質問は取り消します", QuestionKind.Operational, false)]
    [InlineData("訂正です。費用はいくらですか", QuestionKind.Question, false)]
    [InlineData("とても参考になりました。", QuestionKind.Comment, false)]
    [InlineData("お前は馬鹿だ、黙れ", QuestionKind.Question, true)]
    public void Each_text_is_kept_as_what_it_is(string text, QuestionKind kind, bool needsCare) =>
        Assert.Equal(new ReceivedText(kind, needsCare), ReceivedText.Read(text));

    private static Question Operational()
    {
        var question = QuestionBuilder.New(3);
        question.Kind = QuestionKind.Operational;
        return question;
    }
}

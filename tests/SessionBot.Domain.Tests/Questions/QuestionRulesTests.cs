using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

public sealed class QuestionRulesTests
{
    [Fact]
    public void An_answer_given_in_the_session_stays_one_when_another_follows_later()
    {
        var decision = QuestionRules.Decide(QuestionBuilder.In(QuestionState.Answered), new QuestionCommand.MarkAnswered(AnswerTime.Later));

        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.NothingToChange), decision);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("　")]
    public void A_question_is_not_refused_without_a_reason(string reason)
    {
        var decision = QuestionRules.Decide(QuestionBuilder.In(QuestionState.Queued), new QuestionCommand.NotTake(reason));

        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.ReasonMissing), decision);
    }

    [Fact]
    public void The_reason_for_not_taking_a_question_can_be_reworded_and_loses_its_blanks()
    {
        var decision = QuestionRules.Decide(QuestionBuilder.In(QuestionState.NotTaken), new QuestionCommand.NotTake("　個別に回答します "));

        Assert.Equal("個別に回答します", Assert.Single(Assert.IsType<QuestionDecision.Accepted>(decision).Changes).After.Reason);
    }

    [Theory]
    [InlineData(QuestionState.Held, true)]
    [InlineData(QuestionState.Queued, true)]
    [InlineData(QuestionState.Next, true)]
    [InlineData(QuestionState.Now, true)]
    [InlineData(QuestionState.Answered, true)]
    [InlineData(QuestionState.NotTaken, false)]
    [InlineData(QuestionState.Merged, false)]
    [InlineData(QuestionState.Withdrawn, false)]
    public void Only_a_question_that_is_or_will_be_answered_takes_another_in(QuestionState target, bool takesIn)
    {
        var other = QuestionBuilder.In(target);

        var decision = QuestionRules.Decide(QuestionBuilder.In(QuestionState.Held), new QuestionCommand.MergeInto(other.Id), other);

        Assert.Equal(takesIn, decision is QuestionDecision.Accepted);
    }

    [Fact]
    public void A_question_does_not_take_itself_in()
    {
        var question = QuestionBuilder.In(QuestionState.Queued);

        var decision = QuestionRules.Decide(question, new QuestionCommand.MergeInto(question.Id), question);

        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.MergeTargetClosed), decision);
    }

    [Fact]
    public void A_change_that_starts_elsewhere_is_a_bug_that_names_both_standings()
    {
        var question = QuestionBuilder.In(QuestionState.Held);
        var change = new QuestionChanged(question.Id, question.Standing.In(QuestionState.Now), question.Standing.In(QuestionState.Queued));

        var exception = Assert.Throws<InvalidOperationException>(() => question.Apply(change));

        Assert.Contains("State = Held", exception.Message, StringComparison.Ordinal);
        Assert.Contains("State = Now", exception.Message, StringComparison.Ordinal);
    }
}

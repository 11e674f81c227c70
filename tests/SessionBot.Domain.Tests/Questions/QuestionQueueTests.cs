using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

public sealed class QuestionQueueTests
{
    [Fact]
    public void Advancing_answers_the_current_question_and_brings_up_the_next_one()
    {
        var board = Approved(3).After([new Act.PutNow(0), new Act.PutNext(2), new Act.Advance()]);

        Assert.Equal([QuestionState.Answered, QuestionState.Queued, QuestionState.Now], board.Questions.Select(question => question.State));
        Assert.Equal(AnswerTime.Live, board.At(0).AnsweredWhen);
    }

    [Fact]
    public void Without_a_next_one_the_lowest_number_comes_up()
    {
        var board = Approved(3).After([new Act.PutNow(1), new Act.Advance()]);

        Assert.Equal([QuestionState.Now, QuestionState.Answered, QuestionState.Queued], board.Questions.Select(question => question.State));
    }

    [Fact]
    public void The_last_question_is_closed_by_advancing() =>
        Assert.Equal(QuestionState.Answered, Approved(1).After([new Act.PutNow(0), new Act.Advance()]).At(0).State);

    [Fact]
    public void There_is_nothing_to_advance_while_all_questions_are_held() =>
        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.NothingToChange), new Board(2).Do(new Act.Advance()));

    [Fact]
    public void The_next_question_goes_back_into_the_queue_when_another_takes_its_place()
    {
        var board = Approved(2).After([new Act.PutNext(0), new Act.PutNext(1)]);

        Assert.Equal([QuestionState.Queued, QuestionState.Next], board.Questions.Select(question => question.State));
    }

    [Fact]
    public void Two_questions_that_are_both_next_do_not_stop_the_session()
    {
        var board = new Board(2);
        foreach (var question in board.Questions)
        {
            question.Apply(new(question.Id, question.Standing, question.Standing.In(QuestionState.Next)));
        }

        board.Do(new Act.Advance());

        Assert.Equal([QuestionState.Now, QuestionState.Next], board.Questions.Select(question => question.State));
    }

    private static Board Approved(int count) =>
        new Board(count).After(Enumerable.Range(0, count).Select(on => new Act.Command(on, new QuestionCommand.Approve())));
}

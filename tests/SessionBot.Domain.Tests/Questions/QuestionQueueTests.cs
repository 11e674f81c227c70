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

    [Theory]
    [InlineData(QuestionMove.Top, 2, "3 1 2")]
    [InlineData(QuestionMove.Up, 2, "1 3 2")]
    [InlineData(QuestionMove.Down, 0, "2 1 3")]
    [InlineData(QuestionMove.Up, 0, "refused")]
    [InlineData(QuestionMove.Down, 2, "refused")]
    public void A_question_is_moved_in_the_queue(QuestionMove where, int on, string order)
    {
        var board = Approved(3);

        var decision = board.Do(new Act.Move(on, where));

        Assert.Equal(order, decision is QuestionDecision.Refused { Why: QuestionRefusal.NothingToChange }
            ? "refused" : string.Join(' ', QuestionQueue.Waiting(board.Questions).Select(question => question.Number)));
    }

    [Fact]
    public void A_question_that_takes_others_in_has_their_best_place_and_goes_when_that_is_undone()
    {
        var board = Approved(4).After([new Act.Gather(1, 2)]);

        Assert.Equal([1, 5, 4], QuestionQueue.Waiting(board.Questions).Select(question => question.Number));
        Assert.Equal(2, board.Questions.Count(question => question.MergedInto == board.At(4).Id));
    }

    [Fact]
    public void What_is_decided_together_is_one_step_and_leaves_out_what_cannot_be_decided()
    {
        var board = Approved(3).After([new Act.PutNow(0), new Act.Command(0, new QuestionCommand.MarkAnswered(AnswerTime.Live))]);

        var decision = Assert.IsType<QuestionDecision.Accepted>(QuestionQueue.Together(board.Questions, new QuestionCommand.NotTake("時間切れ")));

        Assert.Equal([board.At(1).Id, board.At(2).Id], decision.Changes.Select(change => change.QuestionId));
    }

    [Theory]
    [InlineData("予約の方法は？費用も教えてください。", "予約の方法は？", "費用も教えてください。")]
    [InlineData("予約の方法、費用も教えて\n期間は？", "予約の方法、|費用も教えて\n", "期間は？")]
    [InlineData("予約の方法は？", "", "予約の方法は？")]
    public void A_text_is_divided_behind_its_sentences_and_clauses(string text, string before, string last)
    {
        int[] places = [0, .. QuestionSplitting.Places(text), text.Length];
        var pieces = places.Zip(places.Skip(1), (from, to) => text[from..to]).ToList();

        Assert.Equal((before, last), (string.Join('|', pieces.SkipLast(1)), pieces[^1]));
    }

    private static Board Approved(int count) =>
        new Board(count).After(Enumerable.Range(0, count).Select(on => new Act.Command(on, new QuestionCommand.Approve())));
}

using CsCheck;
using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

public sealed class UndoProperties
{
    [Fact]
    public void Undoing_a_change_restores_exactly_what_stood_before() =>
        Gen.Select(Board.Anywhere, Gen.Int[0, 7], Act.AnyCommand).Sample((board, on, command) =>
        {
            var question = board.At(on);
            var before = question.Standing;
            if (QuestionRules.Decide(question, command) is QuestionDecision.Accepted { Changes: [var change] })
            {
                question.Apply(change);
                var undo = Assert.IsType<QuestionDecision.Accepted>(QuestionRules.Undo(question, change));
                question.Apply(Assert.Single(undo.Changes));
            }

            Assert.Equal(before, question.Standing);
        });

    [Fact]
    public void A_change_that_was_superseded_cannot_be_undone() =>
        Board.Anywhere.Sample(board => Assert.All(board.Log, change =>
        {
            var question = board.With(change.QuestionId);
            if (change.Before.Fate() != change.After.Fate() && question.Standing.Fate() != change.After.Fate())
            {
                Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.ChangedSince), QuestionRules.Undo(question, change));
            }
        }));

    [Fact]
    public void Undoing_everything_backwards_returns_to_the_start() =>
        Board.Anywhere.Sample(board =>
        {
            foreach (var step in board.Steps.Reverse().ToList())
            {
                Assert.IsType<QuestionDecision.Accepted>(board.Undo(step));
            }

            Assert.All(board.Questions.Take(board.Size), question => Assert.Equal(new(QuestionState.Held, QuestionKind.Question, IsAnonymous: false), question.Standing));
            Assert.All(board.Questions.Skip(board.Size), umbrella => Assert.Equal(QuestionState.Withdrawn, umbrella.State));
        });

    [Fact]
    public void Undoing_in_any_order_leaves_one_now_one_next_and_no_circle_of_merges() =>
        Gen.Select(Board.Anywhere, Gen.Select(Gen.Int[0, 1000], Act.Any).Array[1, 20]).Sample((board, steps) =>
        {
            foreach (var (entry, act) in steps)
            {
                if (board.Log.Count > 0)
                {
                    board.Undo(entry % board.Log.Count);
                }

                board.Do(act);
                Assert.InRange(board.Questions.Count(question => question.State == QuestionState.Now), 0, 1);
                Assert.InRange(board.Questions.Count(question => question.State == QuestionState.Next), 0, 1);
                Assert.All(board.Questions, question => Assert.True(MergeChain.Ends(board, question)));
            }
        });

    [Fact]
    public void An_undo_is_refused_while_another_question_has_the_place()
    {
        var board = new Board(2).After([new Act.PutNow(0), new Act.Command(0, new QuestionCommand.MarkAnswered(AnswerTime.Live)), new Act.PutNow(1)]);

        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.ChangedSince), board.Undo(1));
    }

    [Fact]
    public void An_undo_is_refused_where_two_questions_would_speak_for_each_other()
    {
        var board = new Board(2).After([new Act.Merge(0, 1), new Act.Command(0, new QuestionCommand.Approve()), new Act.Merge(1, 0)]);

        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.ChangedSince), board.Undo(1));
    }

    [Fact]
    public void An_undo_is_refused_while_another_question_is_merged_into_the_one_that_would_go()
    {
        var board = new Board(3).After([new Act.Gather(0, 0), new Act.Merge(1, 3)]);

        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.ChangedSince), board.Undo(board.Log.ToList().FindIndex(change => change.QuestionId == board.At(3).Id)));
    }

    [Fact]
    public void Undoing_one_thing_leaves_alone_what_others_have_done_to_the_question_since()
    {
        var board = new Board(1).After([
            new Act.Command(0, new QuestionCommand.PutLabel("ＤＸ")), new Act.Command(0, new QuestionCommand.Approve()),
            new Act.Command(0, new QuestionCommand.Assign(QuestionAssignee.Office))]);

        Assert.IsType<QuestionDecision.Accepted>(board.Undo(0));
        Assert.Equal((QuestionState.Queued, null, QuestionAssignee.Office), (board.At(0).State, board.At(0).Label, board.At(0).Assignee));
        Assert.IsType<QuestionDecision.Accepted>(board.Undo(1));
        Assert.Equal((QuestionState.Held, QuestionAssignee.Office), (board.At(0).State, board.At(0).Assignee));
    }

    [Fact]
    public void A_question_whose_text_is_unsent_never_comes_back()
    {
        var board = new Board(1).After([new Act.Command(0, new QuestionCommand.Withdraw())]);
        board.At(0).Parts.Clear();

        Assert.Equal(new QuestionDecision.Refused(QuestionRefusal.Withdrawn), board.Undo(0));
    }
}

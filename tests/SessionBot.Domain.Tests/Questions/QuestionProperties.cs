using CsCheck;
using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

/// <summary>What is true of every board, whatever people did to it.</summary>
public sealed class QuestionProperties
{
    [Fact]
    public void At_most_one_question_is_now_and_at_most_one_is_next() =>
        Board.Anywhere.Sample(board =>
        {
            Assert.InRange(board.Questions.Count(question => question.State == QuestionState.Now), 0, 1);
            Assert.InRange(board.Questions.Count(question => question.State == QuestionState.Next), 0, 1);
        });

    [Fact]
    public void Each_state_carries_exactly_what_belongs_to_it() =>
        Board.Anywhere.Sample(board => Assert.All(board.Standings, standing =>
        {
            Assert.Equal(standing.State == QuestionState.Merged, standing.MergedInto is not null);
            Assert.Equal(standing.State == QuestionState.NotTaken, !string.IsNullOrWhiteSpace(standing.Reason));
            Assert.Equal(standing.State == QuestionState.Answered, standing.AnsweredWhen is not null);
        }));

    [Fact]
    public void A_withdrawn_question_never_changes() =>
        Gen.Select(Board.Anywhere, Gen.Int[0, 7], Act.Any.Array[1, 10]).Sample((board, on, acts) =>
        {
            var question = board.At(on);
            board.Do(new Act.Command(on, new QuestionCommand.Withdraw()));
            var withdrawn = question.Standing;

            board.After(acts);

            Assert.Equal(withdrawn, question.Standing);
        });

    [Fact]
    public void A_refused_act_changes_nothing_and_an_accepted_one_changes_something() =>
        Gen.Select(Board.Anywhere, Act.Any).Sample((board, act) =>
        {
            var before = board.Standings;

            var decision = board.Do(act);

            Assert.Equal(decision is QuestionDecision.Refused, before.SequenceEqual(board.Standings));
        });

    [Fact]
    public void An_act_names_each_question_that_it_changes_once_and_truly() =>
        Gen.Select(Board.Anywhere, Act.Any).Sample((board, act) =>
        {
            var before = board.Questions.ToDictionary(question => question.Id, question => question.Standing);

            if (board.Do(act) is QuestionDecision.Accepted { Changes: var changes })
            {
                Assert.Distinct(changes.Select(change => change.QuestionId));
                Assert.All(changes, change => Assert.True(before.TryGetValue(change.QuestionId, out var stood) ? stood == change.Before : change.Before.State == QuestionState.Withdrawn));
                Assert.All(changes, change => Assert.NotEqual(change.Before, change.After));
            }
        });

    [Fact]
    public void No_two_questions_have_the_same_place() =>
        Board.Anywhere.Sample(board => Assert.Distinct(board.Questions.Select(question => question.Order)));

    [Fact]
    public void Numbers_never_change() =>
        Board.Anywhere.Sample(board =>
            Assert.Equal(Enumerable.Range(1, board.Questions.Count), board.Questions.Select(question => question.Number)));

    [Fact]
    public void Whoever_follows_merges_arrives_at_a_question_that_speaks_for_itself() =>
        Board.Anywhere.Sample(board => Assert.All(board.Questions, question => Assert.True(MergeChain.Ends(board, question))));

    [Fact]
    public void Advancing_often_enough_answers_every_approved_question_in_the_order_of_the_queue() =>
        Board.Anywhere.Sample(board =>
        {
            var order = new List<Question?> { board.Questions.SingleOrDefault(question => question.State == QuestionState.Next) }
                .Concat(QuestionQueue.Waiting(board.Questions)).OfType<Question>().ToList();

            var shown = new List<Question>();
            while (board.Do(new Act.Advance()) is QuestionDecision.Accepted)
            {
                shown.AddRange(board.Questions.Where(question => question.State == QuestionState.Now));
            }

            Assert.Equal(order, shown);
            Assert.All(order, question => Assert.Equal(QuestionState.Answered, question.State));
        });
}

using CsCheck;
using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

public sealed class SupportRulesTests
{
    private static readonly MemberId Member = new(Guid.CreateVersion7());

    [Theory]
    [InlineData(QuestionState.Held, SupportDecision.NotOpen)]
    [InlineData(QuestionState.Queued, SupportDecision.Accepted)]
    [InlineData(QuestionState.Next, SupportDecision.Accepted)]
    [InlineData(QuestionState.Now, SupportDecision.Accepted)]
    [InlineData(QuestionState.Answered, SupportDecision.Answered)]
    [InlineData(QuestionState.NotTaken, SupportDecision.NotOpen)]
    [InlineData(QuestionState.Merged, SupportDecision.NotOpen)]
    [InlineData(QuestionState.Withdrawn, SupportDecision.NotOpen)]
    public void Only_what_members_see_and_is_open_is_supported(QuestionState state, SupportDecision decision) =>
        Assert.Equal(decision, SupportRules.Decide(QuestionBuilder.In(state), Member, supportsAlready: false));

    [Fact]
    public void Nobody_votes_twice_or_for_an_own_question()
    {
        var question = QuestionBuilder.In(QuestionState.Queued);

        Assert.Equal(SupportDecision.Already, SupportRules.Decide(question, Member, supportsAlready: true));
        Assert.Equal(SupportDecision.Own, SupportRules.Decide(question, question.AskerId, supportsAlready: false));
    }

    [Fact]
    public void Comments_are_not_supported()
    {
        var comment = QuestionBuilder.In(QuestionState.Queued);
        comment.Kind = QuestionKind.Comment;

        Assert.Equal(SupportDecision.NotOpen, SupportRules.Decide(comment, Member, supportsAlready: false));
    }

    [Fact]
    public void Whoever_asked_or_supported_what_was_merged_counts_once()
    {
        var board = new Board(3).After([new Act.Merge(1, 0)]);
        QuestionSupport[] supports = [Support(board.At(0)), Support(board.At(1)), new() { QuestionId = board.At(1).Id, MemberId = board.At(0).AskerId, At = default }];

        Assert.Equal([Member, board.At(1).AskerId], SupportRules.Supporters(board.At(0), board.Questions, supports));
    }

    [Fact]
    public void Counting_all_at_once_gives_the_same_as_asking_one_by_one() =>
        Gen.Select(Board.Anywhere, Gen.Select(Gen.Int[0, 7], Gen.Int[0, 11]).Array[0, 20]).Sample((board, votes) =>
        {
            var strangers = Enumerable.Range(0, 4).Select(at => new MemberId(new Guid(at, 0, 0, new byte[8]))).ToList();
            var people = board.Questions.Select(question => question.AskerId).Concat(strangers).ToList();
            var supports = votes.Select(vote => new QuestionSupport
            {
                QuestionId = board.At(vote.Item1).Id,
                MemberId = people[vote.Item2 % people.Count],
                At = default,
            }).ToList();

            var counts = SupportRules.Count(board.Questions, supports);

            Assert.All(board.Questions.Where(question => question.State != QuestionState.Merged), question =>
                Assert.Equal(SupportRules.Supporters(question, board.Questions, supports).Count, counts.GetValueOrDefault(question.Id)));
        });

    private static QuestionSupport Support(Question question) => new() { QuestionId = question.Id, MemberId = Member, At = default };
}

using System.Diagnostics;
using CsCheck;
using SessionBot.Domain.Questions.Similar;

namespace SessionBot.Domain.Tests.Questions.Similar;

public sealed class SimilarQuestionsTests
{
    private static readonly string[] Session =
    [
        "導入にかかった費用を教えてください",
        "アプリの利用者数は何人ですか",
        "高齢者への説明はどうしましたか",
        "職員の研修は何回しましたか",
    ];

    [Fact]
    public void Other_words_for_the_same_question_come_first() =>
        Assert.Equal("導入にかかった費用を教えてください", First("始めるのにいくら必要でしたか"));

    [Fact]
    public void The_same_words_with_another_aspect_score_below_the_same_question()
    {
        var index = SimilarQuestions.Index([("費用", "アプリの費用はいくらですか"), ("人数", "アプリの利用者数は何人ですか")]);

        var neighbours = index.NeighboursOf("アプリにかかったお金", 2);

        Assert.Equal("費用", neighbours[0].Id);
        Assert.True(neighbours[1].Score < SimilarQuestions.HintThreshold);
    }

    [Fact]
    public void Other_people_make_another_question()
    {
        var index = SimilarQuestions.Index([("職員", "職員の反対はありませんでしたか"), ("住民", "住民の反対はありませんでしたか")]);

        Assert.Equal("職員", index.NeighboursOf("担当者からの反発はなかったですか", 1)[0].Id);
    }

    [Fact]
    public void A_question_is_not_its_own_neighbour() =>
        Assert.DoesNotContain(Index(Session).Neighbours(0, 10), neighbour => neighbour.Id == 0);

    [Fact]
    public void Identical_texts_score_one() =>
        Assert.Equal(1, Index(["予約はいつからですか", "予約はいつからですか"]).Neighbours(0, 1)[0].Score);

    [Fact]
    public void A_single_question_has_no_neighbours() => Assert.Empty(Index(["予約はいつからですか"]).Neighbours(0, 5));

    [Fact]
    public void An_id_given_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => SimilarQuestions.Index([(1, "予約は"), (1, "費用は")]));

    [Theory]
    [InlineData("")]
    [InlineData("😊👏")]
    [InlineData("予約\uDE00は\uD83D")]
    [InlineData("?")]
    public void Odd_texts_have_neighbours_with_scores_in_range(string text) =>
        Assert.All(Index([.. Session, text]).Neighbours(Session.Length, 10), neighbour => Assert.InRange(neighbour.Score, 0, 1));

    [Fact]
    public void The_longest_message_is_read() =>
        Assert.Equal(Session.Length, Index(Session).NeighboursOf(string.Concat(Enumerable.Repeat("導入の費用は", 833)), 10).Count);

    [Fact]
    public void Two_readings_give_the_same_scores() =>
        Assert.Equal(Index(Session).Neighbours(1, 3), Index(Session).Neighbours(1, 3));

    [Fact]
    public void Any_texts_give_scores_from_zero_to_one_best_first() =>
        Gen.String.Array[2, 8].Sample(texts =>
        {
            var scores = Index(texts).Neighbours(0, texts.Length).Select(neighbour => neighbour.Score).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
            Assert.All(scores, score => Assert.InRange(score, 0, 1));
        }, iter: 200);

    [Fact]
    public void Two_thousand_questions_answer_within_a_second()
    {
        var index = Index([.. Enumerable.Range(0, 2000).Select(number => $"{Session[number % Session.Length]}（{number}番の地区の場合）")]);
        index.Neighbours(0, 10);

        var watch = Stopwatch.StartNew();
        index.Neighbours(1, 10);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"One query took {watch.Elapsed}.");
    }

    private static QuestionIndex<int> Index(IReadOnlyList<string> texts) => SimilarQuestions.Index(texts.Select((text, place) => (place, text)));

    private static string First(string text) => Session[Index(Session).NeighboursOf(text, 1)[0].Id];
}

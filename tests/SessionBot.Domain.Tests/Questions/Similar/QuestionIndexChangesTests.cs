using CsCheck;
using SessionBot.Domain.Questions.Similar;

namespace SessionBot.Domain.Tests.Questions.Similar;

public sealed class QuestionIndexChangesTests
{
    private static readonly string[] Topics = ["電子申請", "地域通貨", "デマンド交通", "避難所の受付", "生成AI", "職員の研修", "書かない窓口", "オンライン診療"];
    private static readonly string[] Asked = ["の費用はいくらですか", "の利用者は何人ですか", "を始めたきっかけを教えてください", "の課題は何でしたか", "はいつからですか"];
    private static readonly string[] Texts = [.. Topics.SelectMany(topic => Asked.Select(asked => topic + asked))];

    [Fact]
    public void An_added_question_is_found()
    {
        var index = SimilarQuestions.Index([(1, "避難所の受付はどうしていますか")]);

        index.Add(2, "地域通貨の加盟店はどう増やしましたか");

        Assert.Equal(2, index.NeighboursOf("地域通貨が使えるお店を増やした方法は", 1)[0].Id);
    }

    [Fact]
    public void A_removed_question_is_found_no_more()
    {
        var index = SimilarQuestions.Index([(1, "地域通貨の加盟店は何店ですか"), (2, "避難所の受付はどうしていますか")]);

        Assert.True(index.Remove(1));

        Assert.Equal([2], index.NeighboursOf("地域通貨の加盟店は何店ですか", 5).Select(neighbour => neighbour.Id));
        Assert.Throws<KeyNotFoundException>(() => index.Neighbours(1, 1));
    }

    [Fact]
    public void Removing_what_is_not_there_says_so() => Assert.False(SimilarQuestions.Index([(1, "予約は")]).Remove(2));

    [Fact]
    public void An_id_added_twice_is_refused()
    {
        var index = SimilarQuestions.Index([(1, "予約は")]);

        Assert.Throws<ArgumentException>(() => index.Add(1, "費用は"));
    }

    [Fact]
    public void An_index_grown_one_by_one_puts_the_same_question_first_as_one_read_at_once()
    {
        var whole = SimilarQuestions.Index(Texts.Select((text, place) => (place, text)));
        var grown = SimilarQuestions.Index(Array.Empty<(int, string)>());
        foreach (var (place, text) in Texts.Index())
        {
            grown.Add(place, text);
        }

        Assert.All(Texts, text => Assert.Equal(whole.NeighboursOf(text, 1)[0].Id, grown.NeighboursOf(text, 1)[0].Id));
    }

    [Fact]
    public void Any_changes_leave_an_index_that_holds_exactly_what_stayed() =>
        Gen.Int[0, Texts.Length - 1].Array[0, 60].Sample(places =>
        {
            var index = SimilarQuestions.Index(Array.Empty<(int, string)>());
            var stayed = new HashSet<int>();
            foreach (var place in places)
            {
                if (stayed.Remove(place))
                {
                    index.Remove(place);
                }
                else
                {
                    stayed.Add(place);
                    index.Add(place, Texts[place]);
                }
            }

            Assert.Equal(stayed.Order(), index.NeighboursOf("費用は", Texts.Length).Select(neighbour => neighbour.Id).Order());
        }, iter: 50);
}

using CsCheck;
using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

public sealed class QuestionJoiningTests
{
    private const string Full = "予約は何時から受け付けていますか";

    private static readonly DateTimeOffset Start = new(2026, 4, 17, 19, 0, 0, TimeSpan.FromHours(9));

    private static readonly Gen<string> AnyText =
        Gen.OneOf("質問です。", Full, "また、休日も知りたいです", "特に年度末", "とても参考になりました。", "", "予約の件なのですが、");

    [Theory]
    [InlineData("質問です。", Full)]
    [InlineData("お世話になっております。ひかり町の田中です。", Full)]
    [InlineData("みなと町の佐伯と申します", Full)]
    [InlineData("すみません、一つ質問があります", Full)]
    [InlineData("予約の件についてなのですが、", "何時から受け付けていますか")]
    [InlineData("窓口の予約について", "何時から受け付けていますか")]
    [InlineData(Full, "また、休日の扱いも知りたいです")]
    [InlineData(Full, "ちなみに当町では9時からです")]
    [InlineData(Full, "補足です。対象は窓口です")]
    [InlineData(Full, "よろしくお願いします。")]
    [InlineData(Full, "特に年度末")]
    [InlineData("", "この画面の意味を教えてください")]
    [InlineData(Full, "")]
    [InlineData("匿名でお願いします。", Full)]
    [InlineData("匿名で質問させてください", Full)]
    [InlineData("質問です。匿名でお願いします。", Full)]
    [InlineData(Full, "匿名でお願いします")]
    [InlineData(Full, "すみません、さっきの質問は匿名でお願いいたします🙇")]
    public void The_later_message_goes_on_with_the_earlier(string before, string after) => Assert.True(QuestionJoining.Continues(before, after));

    [Theory]
    [InlineData(Full, "導入の費用はいくらですか")]
    [InlineData(Full, "費用を教えて")]
    [InlineData(Full, "運用開始までの期間は")]
    [InlineData(Full, "とても参考になりました。")]
    [InlineData(Full, "お疲れさまでした")]
    [InlineData(Full, "音が聞こえません")]
    [InlineData(Full, "あと、音が聞こえません")]
    [InlineData(Full, "質問です。")]
    [InlineData("とても参考になりました。", Full)]
    [InlineData("いつからですか", Full)]
    [InlineData(Full, "匿名で質問します。")]
    [InlineData(Full, "匿名で回答できますか")]
    public void A_second_full_message_stands_for_itself(string before, string after) => Assert.False(QuestionJoining.Continues(before, after));

    [Theory]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void What_comes_later_than_ninety_seconds_is_something_new(int seconds, bool joins) =>
        Assert.Equal(joins, QuestionJoining.Find([Asked("1", "質問です。", 0)], Full, "2", Start.AddSeconds(seconds)) is not null);

    [Fact]
    public void Each_message_that_joins_gives_the_next_one_ninety_seconds_more()
    {
        var question = Asked("1", "質問です。", 0);
        question.Parts.Add(Part("2", "予約の件なのですが、", 80));

        Assert.Same(question, QuestionJoining.Find([question], Full, "3", Start.AddSeconds(160)));
    }

    [Theory]
    [InlineData(QuestionState.Queued)]
    [InlineData(QuestionState.Now)]
    [InlineData(QuestionState.Merged)]
    [InlineData(QuestionState.Withdrawn)]
    public void A_question_that_organizers_or_its_asker_have_moved_takes_nothing_in(QuestionState state)
    {
        var question = QuestionBuilder.In(state);
        question.Parts.Clear();
        question.Parts.Add(Part("1", "質問です。", 0));

        Assert.Null(QuestionJoining.Find([question], Full, "2", Start.AddSeconds(5)));
    }

    [Fact]
    public void A_message_belongs_to_its_neighbour_and_not_to_an_earlier_lead_in()
    {
        var (begun, asked) = (Asked("1", "質問です。", 0), Asked("2", "いつからですか", 5));

        Assert.Null(QuestionJoining.Find([begun, asked], Full, "3", Start.AddSeconds(10)));
    }

    [Fact]
    public void A_photo_beside_words_does_not_draw_the_next_question_in()
    {
        var question = Asked("1", Full, 0);
        question.Parts.Add(Part("2", "", 5));

        Assert.Null(QuestionJoining.Find([question], "導入の費用はいくらですか", "3", Start.AddSeconds(10)));
    }

    [Fact]
    public void Two_messages_are_one_question_or_two_whichever_arrives_first() =>
        Gen.Select(AnyText, AnyText, Gen.Int[0, 120]).Sample((first, second, gap) =>
        {
            var inOrder = QuestionJoining.Find([Asked("1", first, 0)], second, "2", Start.AddSeconds(gap)) is not null;
            var reversed = QuestionJoining.Find([Asked("2", second, gap)], first, "1", Start) is not null;

            Assert.Equal(inOrder, reversed);
        });

    [Fact]
    public void Broken_characters_do_not_stop_a_message() => Assert.False(QuestionJoining.Continues("いつから\uDE00ですか", "費用は\uD83Dいくらですか"));

    private static Question Asked(string messageId, string text, int seconds) => new()
    {
        Id = new QuestionId(Guid.CreateVersion7()),
        SessionId = new SessionId(Guid.CreateVersion7()),
        Number = 1,
        AskerId = new MemberId(Guid.CreateVersion7()),
        Parts = [Part(messageId, text, seconds)],
        Timing = QuestionTiming.Live,
        AskedAt = Start,
        Kind = QuestionKind.Question,
    };

    private static QuestionPart Part(string messageId, string text, int seconds) =>
        new() { LineMessageId = messageId, Text = text, SentAt = Start.AddSeconds(seconds), TextAt = Start.AddSeconds(seconds) };
}

using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

/// <summary>What is split off, put in place of something else, and spoken of by its number.</summary>
public sealed class FollowUpRulesTests
{
    [Theory]
    [InlineData("質問です。|費用は", "費用は")]
    [InlineData("質問です。|費用は|", "費用は|")]
    [InlineData("|費用は", "費用は")]
    [InlineData("費用は||", "")]
    [InlineData("|", "")]
    [InlineData("費用は", null)]
    public void The_last_words_are_split_off_with_the_photos_behind_them(string parts, string? tail)
    {
        var question = QuestionBuilder.New(1);
        question.Parts.Clear();
        question.Parts.AddRange(parts.Split('|').Select((text, at) => QuestionBuilder.Part($"{at}", text, at)));

        var split = QuestionSplitting.Tail(question);

        Assert.Equal(tail, split.Count == 0 ? null : string.Join('|', split.Select(part => part.Text)));
    }

    [Theory]
    [InlineData("訂正です。導入の期間を教えてください", "導入の期間を教えてください")]
    [InlineData("すみません、訂正します。費用はいくらですか", "費用はいくらですか")]
    [InlineData("【訂正】費用はいくらですか", "費用はいくらですか")]
    [InlineData("訂正：費用はいくらですか", "費用はいくらですか")]
    [InlineData("先ほどの120万円は1200万円の誤りです", null)]
    [InlineData("訂正です。120万円ではなく1200万円でした", null)]
    [InlineData("訂正です。", null)]
    [InlineData("費用はいくらですか", null)]
    public void A_whole_correction_gives_the_new_text_and_a_detail_does_not(string correction, string? text) =>
        Assert.Equal(text, QuestionCorrection.Replacement(correction));

    [Theory]
    [InlineData("No.3を取り消します", 3)]
    [InlineData("ＮＯ．１２を取り消します", 12)]
    [InlineData("3番の質問は取り消します", 3)]
    [InlineData("3番目の話は取り消します", null)]
    [InlineData("120万円は誤りです", null)]
    [InlineData("さっきの質問は取り消します", null)]
    public void Only_a_question_s_number_names_one(string text, int? number) => Assert.Equal(number, NamedQuestion.NumberIn(text));
}

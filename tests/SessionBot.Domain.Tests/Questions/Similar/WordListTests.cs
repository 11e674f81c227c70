using SessionBot.Domain.Questions.Similar;

namespace SessionBot.Domain.Tests.Questions.Similar;

public sealed class WordListTests
{
    [Fact]
    public void Every_condition_of_a_relation_is_a_concept()
    {
        var names = WordFiles.Concepts().Select(concept => concept.Name).ToHashSet();

        Assert.All(WordFiles.Relations().SelectMany(relation => relation.Conditions.SelectMany(either => either)), name => Assert.Contains(name, names));
    }

    [Fact]
    public void Every_concept_has_words() => Assert.DoesNotContain(WordFiles.Concepts(), concept => concept.Words.Count == 0);

    [Theory]
    [InlineData("申し込み", "申込み")]
    [InlineData("サーバー", "ｻｰﾊﾞ")]
    [InlineData("３ヶ月", "3か月")]
    [InlineData("寄附", "寄付")]
    public void Spellings_of_one_word_are_one(string one, string other) => Assert.Equal(FoldedText.Of(one), FoldedText.Of(other));
}

using System.Globalization;
using CsCheck;

namespace Line.Messaging.Tests.Text;

public sealed class MessageTextTests
{
    private const string Family = "👨‍👩‍👧‍👦";
    private const string Dakuten = "か\u3099";

    private static readonly string[] Pieces =
    [
        "あ", "漢", "a", " ", "\n", "\r\n", "。", "！", "？", "」", "『", "🍵", Family, Dakuten, "👍🏽", "🇯🇵", "🇯", "e\u0301", "\u200d",
        "𠮷", "葛\U000E0100", "。\u3099", "\ud83d", "\ude00", "\u0300",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Array[0, 120].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void Parts_joined_are_the_text_and_none_is_too_long_or_empty() =>
        Gen.Select(AnyText, Gen.Int[2, 60]).Sample(
            (text, max) =>
            {
                var parts = MessageText.Split(text, max);
                return string.Concat(parts) == text && parts.All(part => part.Length > 0 && part.Length <= max);
            },
            iter: 20_000);

    [Fact]
    public void A_part_ends_between_grapheme_clusters_or_inside_one_that_is_longer_than_the_limit() =>
        Gen.Select(AnyText, Gen.Int[2, 60]).Sample(
            (text, max) =>
            {
                var starts = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToArray();
                var cut = 0;
                foreach (var part in MessageText.Split(text, max))
                {
                    cut += part.Length;
                    var next = Array.FindIndex(starts, start => start >= cut);
                    var isBoundary = starts[next] == cut;
                    if (!isBoundary && (starts[next] - starts[next - 1] <= max || IsInsidePair(text, cut)))
                    {
                        return false;
                    }
                }

                return true;
            },
            iter: 20_000);

    [Fact]
    public void A_newline_is_the_best_place_to_cut() =>
        Assert.Equal(["一行目。二つ\n", "三行目です"], MessageText.Split("一行目。二つ\n三行目です", 9));

    [Fact]
    public void The_end_of_a_sentence_is_the_next_best_place() =>
        Assert.Equal(["これは長い。", "次も長い文です"], MessageText.Split("これは長い。次も長い文です", 9));

    [Fact]
    public void A_sentence_ends_after_its_closing_bracket() =>
        Assert.Equal(["「そう。」", "と言った。"], MessageText.Split("「そう。」と言った。", 7));

    [Fact]
    public void A_sentence_ends_after_its_last_mark() =>
        Assert.Equal(["本当に！？", "はい本当"], MessageText.Split("本当に！？はい本当", 7));

    [Fact]
    public void An_early_newline_makes_no_tiny_part_where_a_later_sentence_ends() =>
        Assert.Equal(["題\nあいうえおか。", "きくけこさしす"], MessageText.Split("題\nあいうえおか。きくけこさしす", 10));

    [Fact]
    public void An_early_newline_is_better_than_a_cut_in_a_word() =>
        Assert.Equal(["題\n", "あいうえおかきくけこ"], MessageText.Split("題\nあいうえおかきくけこ", 10));

    [Fact]
    public void An_emoji_of_many_parts_stays_whole() =>
        Assert.Equal(["ああ", Family, "い"], MessageText.Split($"ああ{Family}い", Family.Length));

    [Fact]
    public void A_combining_mark_stays_with_its_letter() =>
        Assert.Equal(["あい", Dakuten], MessageText.Split($"あい{Dakuten}", 3));

    [Fact]
    public void A_cluster_longer_than_the_limit_is_cut_but_no_surrogate_pair_is() =>
        Assert.All(MessageText.Split(Family, 4), part => Assert.False(char.IsHighSurrogate(part[^1])));

    [Fact]
    public void A_text_of_the_limit_is_one_part() =>
        Assert.Single(MessageText.Split(new string('あ', MessageLimits.Text)));

    [Fact]
    public void A_text_over_the_limit_is_two_parts() =>
        Assert.Equal(2, MessageText.Split(new string('あ', MessageLimits.Text + 1)).Count);

    [Fact]
    public void An_empty_text_has_no_parts() =>
        Assert.Empty(MessageText.Split(""));

    [Fact]
    public void A_limit_smaller_than_a_surrogate_pair_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MessageText.Split("あ", 1));

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData(Family, 1)]
    [InlineData(Dakuten, 1)]
    [InlineData("🇯🇵🇯🇵", 2)]
    [InlineData("👍🏽です", 3)]
    public void Graphemes_are_counted_as_readers_see_them(string text, int expected) =>
        Assert.Equal(expected, MessageText.CountGraphemes(text));

    [Theory]
    [InlineData("あいうえお", 5, "あいうえお")]
    [InlineData("あいうえおか", 5, "あいうえ…")]
    [InlineData($"あ{Family}い", 8, "あ…")]
    [InlineData($"あい{Dakuten}う", 4, "あい…")]
    [InlineData("🍵🍵", 2, "…")]
    public void A_truncated_text_keeps_whole_clusters(string text, int max, string expected) =>
        Assert.Equal(expected, MessageText.Truncate(text, max));

    [Fact]
    public void A_truncated_text_is_never_too_long() =>
        Gen.Select(AnyText, Gen.Int[1, 60]).Sample(
            (text, max) =>
            {
                var truncated = MessageText.Truncate(text, max);
                return truncated.Length <= max && (truncated == text || truncated.EndsWith('…'));
            },
            iter: 10_000);

    private static bool IsInsidePair(string text, int cut) =>
        char.IsHighSurrogate(text[cut - 1]) && char.IsLowSurrogate(text[cut]);
}

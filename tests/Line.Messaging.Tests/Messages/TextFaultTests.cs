using CsCheck;
using static Line.Messaging.Tests.Messages.Verdict;

namespace Line.Messaging.Tests.Messages;

public sealed class TextFaultTests
{
    private static readonly string[] Pieces = ["🍵", "👨‍👩‍👧‍👦", "か\u3099", "🇯🇵", "あ\n"];
    private static readonly AllMention Everybody = new();
    private static readonly EmojiSubstitution Smile = new("5ac1bfd5040ab15980c9b435", "001");

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_pair_of_surrogates_counts_twice(int more, bool isTaken) =>
        AssertTaken(isTaken, [new TextMessage(Repeat("🍵", 2_500) + new string('a', more))], "messages[0].text: 5001 UTF-16 code units; the limit is 5000");

    [Fact]
    public void The_parts_of_a_long_text_are_taken_wherever_the_cut_falls() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index])).Sample(
            (shift, piece) =>
            {
                var text = new string('あ', shift) + Repeat(piece, 11_000 / piece.Length);
                return MessageText.Split(text).Chunk(5).All(parts => MessageValidator.Validate([.. parts.Select(part => new TextMessage(part))]).Count == 0);
            },
            iter: 100);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(-1, false)]
    public void An_emoji_stands_at_its_placeholder(int index, bool isTaken) =>
        AssertTaken(isTaken, [new TextMessage("$です") { Emojis = [new Emoji(index, "p", "e")] }], "messages[0].emojis[0].index: no $ stands there");

    [Fact]
    public void The_place_of_an_emoji_is_counted_in_code_units() => AssertTaken(new TextMessage("🍵$") { Emojis = [new Emoji(2, "p", "e")] });

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_text_has_at_most_20_emoji(int count, bool isTaken) => AssertTaken(
        isTaken,
        [new TextMessage(Repeat("$", count)) { Emojis = [.. Enumerable.Range(0, count).Select(index => new Emoji(index, "p", "e"))] }],
        "messages[0].emojis: 21 elements");

    [Theory]
    [InlineData("{who}", true)]
    [InlineData("{{who}}{who}", true)]
    [InlineData("{{{who}}}", true)]
    [InlineData("{who", false)]
    [InlineData("who}", false)]
    [InlineData("{{who}", false)]
    [InlineData("{wh{o}", false)]
    public void Braces_stand_in_pairs(string text, bool isTaken) => AssertTaken(isTaken, [V2(text, ("who", Everybody))], "messages[0].text: the brace at ");

    [Fact]
    public void A_placeholder_has_a_substitution() =>
        AssertFault(V2("{who}と{whom}", ("who", Everybody)), "messages[0].text: 1 placeholders without substitution");

    [Fact]
    public void Any_escaped_text_is_taken_as_it_is() =>
        Gen.String[Gen.Char["{}あa🍵"], 1, 40].Sample(text => MessageValidator.Validate([new TextMessageV2(TextMessageV2.Escape(text))]).Count == 0, iter: 2_000);

    [Theory]
    [InlineData("A_9", true)]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", true)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("", false)]
    [InlineData("田中", false)]
    [InlineData("a-b", false)]
    public void A_key_has_1_to_20_letters_digits_and_underscores(string key, bool isTaken) =>
        AssertTaken(isTaken, [V2($"{{{key}}}", (key, Everybody))], "messages[0].substitution: a key of other characters");

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_text_has_at_most_100_substitutions(int count, bool isTaken) => AssertTaken(
        isTaken, [V2("あ", [.. Enumerable.Range(0, count).Select(index => ($"k{index}", (Substitution)Everybody))])], "messages[0].substitution: 101 elements");

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_text_has_at_most_20_mentions(int count, bool isTaken) =>
        AssertTaken(isTaken, [V2(Repeat("{who}", count), ("who", Everybody))], "messages[0].text (mentions): 21 elements");

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_text_with_mentions_has_at_most_20_emoji(int count, bool isTaken) =>
        AssertTaken(isTaken, [V2(Repeat("{who}", 20) + Repeat("{e}", count), ("who", Everybody), ("e", Smile))], "messages[0].text (emoji): 21 elements");

    [Fact]
    public void A_mention_names_a_user() =>
        AssertFault(V2("{who}", ("who", new UserMention(""))), "messages[0].substitution.who.mentionee.userId: empty");

    [Fact]
    public void A_text_with_mentions_has_at_most_5000_code_units() => AssertFault(V2(new string('あ', 5_001)), "messages[0].text: ");

    private static TextMessageV2 V2(string text, params (string Key, Substitution Value)[] substitutions) =>
        new(text) { Substitution = substitutions.ToDictionary(pair => pair.Key, pair => pair.Value) };
}

using System.Globalization;
using CsCheck;
using SessionBot.Features;

namespace SessionBot.Tests.Texts;

public sealed class WordingTests
{
    [Fact]
    public void Placeholders_take_the_values_of_their_names() =>
        Assert.Equal("3番の質問、3番", Wording.Of("{number}番の{kind}、{number}番", ("kind", "質問"), ("number", 3)));

    [Fact]
    public void A_text_without_placeholders_is_said_as_it_stands() => Assert.Equal("受け付けました。", Wording.Of("受け付けました。"));

    [Fact]
    public void Doubled_braces_are_braces() => Assert.Equal("{3} {x}", Wording.Of("{{{number}}} {{x}}", ("number", 3)));

    [Fact]
    public void A_placeholder_without_a_value_and_a_value_without_a_placeholder_are_both_named()
    {
        var fault = Assert.Throws<ArgumentException>(() => Wording.Of("{number}番", ("nunber", 3)));

        Assert.Contains("{number}番", fault.Message, StringComparison.Ordinal);
        Assert.Contains("without a value: number;", fault.Message, StringComparison.Ordinal);
        Assert.Contains("without a placeholder: nunber.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_told_apart_by_case() => Assert.Throws<ArgumentException>(() => Wording.Of("{number}番", ("Number", 3)));

    [Fact]
    public void A_value_without_any_placeholder_is_refused() => Assert.Throws<ArgumentException>(() => Wording.Of("受け付けました。", ("number", 3)));

    [Fact]
    public void Two_values_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => Wording.Of("{number}番", ("number", 3), ("number", 4)));

    [Theory]
    [InlineData("{番", 1)]
    [InlineData("3}番", 2)]
    [InlineData("第{0}番", 2)]
    [InlineData("{ number }番", 1)]
    [InlineData("{}", 1)]
    public void A_single_brace_is_refused_with_its_place(string text, int at)
    {
        var fault = Assert.Throws<FormatException>(() => Wording.Of(text, ("number", 3)));

        Assert.Contains($"at character {at}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_member_writes_is_never_read_as_a_placeholder() =>
        Gen.String[Gen.Char["{}ab質問"], 0, 12].Sample(written =>
            Wording.Of("{a}：{b}", ("a", written), ("b", "{a}")) == $"{written}：{{a}}");

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            Assert.Equal("-1 2.5", Wording.Of("{whole} {part}", ("whole", -1), ("part", 2.5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

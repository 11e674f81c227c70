namespace SessionBot.Domain.Tests;

public sealed class WidthTests
{
    [Theory]
    [InlineData("ＤＸ　１２３", "DX 123")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData("😀", "😀")]
    public void Any_text_has_one_width(string written, string folded) => Assert.Equal(folded, Width.Fold(written));

    [Fact]
    public void Half_of_a_character_is_no_obstacle() => Assert.Equal("半\uFFFD分", Width.Fold("半\uD83D分"));
}

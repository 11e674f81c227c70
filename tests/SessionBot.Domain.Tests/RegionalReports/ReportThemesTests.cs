using SessionBot.Domain.RegionalReports;

namespace SessionBot.Domain.Tests.RegionalReports;

public sealed class ReportThemesTests
{
    private static readonly RegionId Minato = new(Guid.NewGuid()), Aoba = new(Guid.NewGuid()), Sora = new(Guid.NewGuid());

    [Fact]
    public void What_two_regions_speak_of_in_other_words_is_one_theme_with_the_first_sentence_of_each()
    {
        var themes = ReportThemes.Of(
        [
            (Minato, "役場の改修が終わりました。\n在宅勤務を始めました。テレワークは週2日です。"),
            (Aoba, "リモートワークの机を置きました。ＯＣＲも試しています。"),
            (Sora, "空き家が増えました。"),
        ]);

        var theme = Assert.Single(themes, theme => theme.Name == "テレワーク");
        Assert.Equal([(Minato, "在宅勤務を始めました。"), (Aoba, "リモートワークの机を置きました。")], theme.Mentions.Select(mention => (mention.Region, mention.Sentence)));
    }

    [Fact]
    public void The_theme_of_most_regions_comes_first_and_what_one_region_repeats_is_none()
    {
        var themes = ReportThemes.Of(
        [
            (Minato, "ドローンを買いました。ドローンで測りました。LGWANの端末です。"),
            (Aoba, "LGWANにつなぎました。テレワークをしています。"),
            (Sora, "LGWANの回線です。テレワークの日を決めました。"),
        ]);

        Assert.Equal("LGWAN", themes[0].Name);
        Assert.Equal(3, themes[0].Mentions.Count);
        Assert.DoesNotContain(themes, theme => theme.Name == "ドローン");
    }

    [Theory]
    [InlineData("")]
    [InlineData("。。。\n\r\n！？")]
    [InlineData("ド\uD83D")]
    public void Text_without_words_has_no_theme(string text) => Assert.Empty(ReportThemes.Of([(Minato, text), (Aoba, text)]));
}

using SessionBot.Minutes.Document;
using SessionBot.Minutes.Rendering;

namespace SessionBot.Minutes.Tests.Rendering;

public sealed class Escaping
{
    [Theory]
    [InlineData("*強調* と _下線_", @"\*強調\* と \_下線\_")]
    [InlineData("# 見出しではない", @"\# 見出しではない")]
    [InlineData("- 箇条書きではない", @"\- 箇条書きではない")]
    [InlineData("1. 番号ではない", @"1\. 番号ではない")]
    [InlineData("==", @"\==")]
    [InlineData("[名](https://example.jp)", @"\[名\](https://example.jp)")]
    [InlineData("<script>alert(1)</script>", @"\<script\>alert(1)\</script\>")]
    [InlineData("a|b & `c` \\ ~d~ $e$", @"a\|b \& \`c\` \\ \~d\~ \$e\$")]
    public void Markdown_shows_what_people_wrote(string written, string markdown) =>
        Assert.Equal(markdown + "\n", MarkdownRenderer.Render(Paragraph(written)));

    [Fact]
    public void Html_shows_what_people_wrote()
    {
        var html = HtmlRenderer.Render(Paragraph("<script>alert('1')</script> & \"引用\" 😊\u0007"));

        Assert.Contains("<span id=\"s1\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;引用&quot; 😊</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    private static MinutesDocument Paragraph(string text) =>
        new([new MinutesSection(SectionKind.Talk, [new ParagraphBlock(null, [new Sentence(text, [])])])], new LayoutStamp("test", "-"));
}

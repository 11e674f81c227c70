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

    [Theory]
    [InlineData("## 進捗", "＃＃ 進捗")]
    [InlineData("- 予約が増えた。", "－ 予約が増えた。")]
    [InlineData("> 引用した。", "＞ 引用した。")]
    [InlineData("1. 予約", "1． 予約")]
    [InlineData("**大事**と``コード``", "＊＊大事＊＊と｀｀コード｀｀")]
    [InlineData("-5度で#1は3*4", "-5度で#1は3*4")]
    public void The_text_for_note_shows_what_people_wrote(string written, string text) => Assert.Equal(text + "\n", NoteRenderer.Render(Paragraph(written)));

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

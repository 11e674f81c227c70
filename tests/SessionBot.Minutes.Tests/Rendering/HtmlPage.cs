using System.Xml.Linq;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Rendering;

namespace SessionBot.Minutes.Tests.Rendering;

public sealed class HtmlPage
{
    [Fact]
    public async Task Every_sentence_can_be_linked_to()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read("messy"));
        var body = await BodyAsync();

        var texts = body.Descendants().Where(element => element.Attribute("id") is not null)
            .Select(element => (element.Attribute("id")!.Value, element.Value));

        Assert.Equal(SentenceIds.Of(draft.Document).Select(entry => (entry.Id, entry.Sentence.Text)), texts);
    }

    [Fact]
    public async Task Headings_step_down_one_level_at_a_time()
    {
        var levels = (await BodyAsync()).Descendants().Select(element => element.Name.LocalName)
            .Where(name => name is ['h', >= '1' and <= '6']).Select(name => name[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public async Task The_page_names_its_language_and_runs_no_script()
    {
        var html = HtmlRenderer.Render((await TestSessions.DraftAsync(TestSessions.Read("clean"))).Document);

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"ja\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>みどり野デジタル研究会_第8回(20250521)</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Parsing as XML also proves that every element is closed where it should be.</summary>
    private static async Task<XElement> BodyAsync()
    {
        var html = HtmlRenderer.Render((await TestSessions.DraftAsync(TestSessions.Read("messy"))).Document);
        var from = html.IndexOf("<body>", StringComparison.Ordinal);
        return XElement.Parse(html[from..(html.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)]);
    }
}

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

    [Fact]
    public async Task Each_question_stands_in_a_group_with_its_answers()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read("messy"));
        var asked = draft.Document.Blocks.OfType<QaBlock>().Count(qa => qa.Role is not QaRole.Answer);

        var groups = (await BodyAsync()).Descendants("div").Where(group => (string?)group.Attribute("class") == "exchange").ToList();

        Assert.InRange(asked, 2, int.MaxValue);
        Assert.Equal(asked, groups.Count);
        Assert.All(groups, group => Assert.Equal(["question", .. group.Elements("dt").Skip(1).Select(_ => "answer")], group.Elements("dt").Select(label => ((string)label.Attribute("class")!).Replace("comment", "question", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_long_article_begins_with_a_table_of_contents_that_leads_to_its_headings_and_a_short_one_has_none()
    {
        var contents = Contents(await BodyAsync("spoken"))!;

        var headings = (await BodyAsync("spoken")).Descendants().Where(element => element.Name.LocalName is "h2" or "h3").Select(element => ($"#{(string)element.Attribute("id")!}", element.Value));
        Assert.Equal(headings, contents.Descendants("a").Select(link => ((string)link.Attribute("href")!, link.Value)));
        var brief = await TestSessions.DraftAsync(TestSessions.WithReports("窓口を改善しました。"));
        Assert.Null(Contents(Body(HtmlRenderer.Render(brief.Document))));
    }

    [Fact]
    public async Task A_preview_of_a_link_tells_the_title_the_group_and_when_it_was()
    {
        var document = (await TestSessions.DraftAsync(TestSessions.Read("clean"))).Document;

        var html = HtmlRenderer.Render(document, new("下書きです。") { Publisher = "みどり野\"研究会\"", Address = new("https://example.jp/minutes/1") });

        Assert.Contains("<meta property=\"og:title\" content=\"みどり野デジタル研究会_第8回(20250521)\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:site_name\" content=\"みどり野&quot;研究会&quot;\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:description\" content=\"下書きです。日時:2025/5/21(水)15:00〜16:30", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:url\" content=\"https://example.jp/minutes/1\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_of_a_link_tells_nothing_of_the_agenda()
    {
        var document = (await TestSessions.DraftAsync(TestSessions.Read("clean"))).Document;
        var agenda = new MinutesSection(SectionKind.Agenda, [new FactBlock("・", "", new Sentence("15:00 開会のあいさつ", []))]);

        var html = HtmlRenderer.Render(document with { Sections = [.. document.Sections, agenda] });

        Assert.Single(html.Split("開会のあいさつ")[1..]);
        Assert.Contains("<meta name=\"description\" content=\"日時:", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_published_before_is_listed_below_with_its_day_and_a_way_to_it()
    {
        var day = new PageDate(new(2025, 6, 1), "令和7年6月1日");

        var body = Body(HtmlRenderer.Render((await TestSessions.DraftAsync(TestSessions.Read("clean"))).Document, new()
        {
            HistoryHeading = "記録",
            HistoryLink = "この版を読む",
            History = [new(day, "公開しました。", "/first?a&b"), new(day, "人数を改めました。", null)],
        }));

        var lines = body.Descendants("section").Single().Descendants("li").ToList();
        Assert.Equal(["令和7年6月1日公開しました。 この版を読む", "令和7年6月1日人数を改めました。"], lines.Select(line => line.Value));
        Assert.Equal(("2025-06-01", "/first?a&b"), ((string)lines[0].Element("time")!.Attribute("datetime")!, (string)lines[0].Descendants("a").Single().Attribute("href")!));
        Assert.Empty(lines[1].Descendants("a"));
    }

    private static XElement? Contents(XElement body) => body.Descendants("nav").SingleOrDefault();

    private static async Task<XElement> BodyAsync(string session = "messy") => Body(HtmlRenderer.Render((await TestSessions.DraftAsync(TestSessions.Read(session))).Document));

    /// <summary>Parsing as XML also proves that every element is closed where it should be.</summary>
    private static XElement Body(string html)
    {
        var from = html.IndexOf("<body>", StringComparison.Ordinal);
        return XElement.Parse(html[from..(html.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)]);
    }
}

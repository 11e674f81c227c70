using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;

namespace SessionBot.Tests.Minutes;

/// <summary>The minutes as files of several formats, and the whole session as an archive.</summary>
public sealed class MinutesFileTests
{
    [Fact]
    public async Task The_text_for_note_has_two_levels_of_headings_and_the_title_on_top()
    {
        await using var review = await ReviewWorld.DraftedAsync();

        var lines = Encoding.UTF8.GetString(await review.DownloadAsync("minutes.txt")).Split('\n');

        Assert.Equal(["下書き（第1版）：まだ承認・公開されていません。", "", "みらい暮らし自治体研究会_第3回(20261210)"], lines[..3]);
        Assert.Equal(["## 概要", "## 各地域の取り組み報告", "### みなと町", "## 質疑応答"], lines.Where(line => line.StartsWith('#')));
        Assert.Contains("- 内容:書かない窓口", lines);
    }

    [Fact]
    public async Task The_word_file_is_valid_and_has_real_headings()
    {
        await using var review = await ReviewWorld.DraftedAsync();

        using var file = new MemoryStream(await review.DownloadAsync("minutes.docx"));
        using var word = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var paragraphs = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, paragraph.InnerText)).ToList();
        Assert.Contains(("Title", "みらい暮らし自治体研究会_第3回(20261210)"), paragraphs);
        Assert.Contains(("Heading1", "各地域の取り組み報告"), paragraphs);
        Assert.Contains(("Heading2", "みなと町"), paragraphs);
        Assert.Contains((null, "窓口の予約を始めた。"), paragraphs);
    }

    [Fact]
    public async Task Markdown_and_the_evidence_are_of_the_newest_version()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は毎月120件だ。");

        var (markdown, json) = (Encoding.UTF8.GetString(await review.DownloadAsync("minutes.md")), Encoding.UTF8.GetString(await review.DownloadAsync("minutes.json")));

        Assert.Contains("### みなと町", markdown, StringComparison.Ordinal);
        Assert.Contains("予約は毎月120件だ。", markdown, StringComparison.Ordinal);
        Assert.Equal(markdown, $"下書き（第2版）：まだ承認・公開されていません。\n\n{MarkdownRenderer.Render(MinutesJson.Read(json).Document)}");
        Assert.Contains("予約は月に120件です。", json, StringComparison.Ordinal);
        Assert.Contains("予約は毎月120件だ。", Encoding.UTF8.GetString(await review.DownloadAsync("minutes.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_says_that_it_is_a_draft_and_what_was_corrected_and_an_approved_one_says_nothing()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        Assert.All(await TextsAsync(review), text => Assert.Contains("下書き（第1版）：まだ承認・公開されていません。", text, StringComparison.Ordinal));

        await review.PressAsync("approve", null, null, ("hash", (await review.NewestAsync()).Hash));
        Assert.All(await TextsAsync(review), text => Assert.DoesNotContain("下書き", text, StringComparison.Ordinal));
        Assert.All(await TextsAsync(review), text => Assert.DoesNotContain("訂正", text, StringComparison.Ordinal));

        await review.OpenAsync();
        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は毎月120件だ。");
        await review.PressAsync("approve", null, "予約の件数の書き方を改めました。", ("hash", (await review.NewestAsync()).Hash));
        Assert.All(await TextsAsync(review), text => Assert.Matches("(?s)公開と訂正の記録.*2026/12/10.*公開しました。.*2026/12/10.*予約の件数の書き方を改めました。", text));
    }

    [Fact]
    public async Task The_archive_is_a_folder_that_drafts_are_made_from()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var folder = Directory.CreateTempSubdirectory("sessionbot-archive-");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(await review.DownloadAsync("minutes.zip")));
            archive.ExtractToDirectory(folder.FullName);

            var record = SessionFolder.Read(folder.FullName);

            Assert.Equal(["窓口の予約を始めました。", "予約は月に120件です。"], record.Reports.Single().Messages.Select(message => message.Text));
            Assert.Equal(3, record.Facts.Number);
            Assert.True(File.Exists(Path.Combine(folder.FullName, "minutes.json")));
            Assert.StartsWith("下書き（第1版）", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "minutes.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(ReviewWorld review)
    {
        var texts = new List<string>();
        foreach (var format in new[] { "md", "txt", "html" })
        {
            texts.Add(Encoding.UTF8.GetString(await review.DownloadAsync($"minutes.{format}")));
        }

        using var file = new MemoryStream(await review.DownloadAsync("minutes.docx"));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        return [.. texts, word.MainDocumentPart!.Document!.Body!.InnerText];
    }
}

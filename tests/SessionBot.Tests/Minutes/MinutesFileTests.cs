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

        Assert.Equal("みらい暮らし自治体研究会_第3回(20261210)", lines[0]);
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
        Assert.Equal(markdown, MarkdownRenderer.Render(MinutesJson.Read(json).Document));
        Assert.Contains("予約は月に120件です。", json, StringComparison.Ordinal);
        Assert.Contains("予約は毎月120件だ。", Encoding.UTF8.GetString(await review.DownloadAsync("minutes.html")), StringComparison.Ordinal);
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
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

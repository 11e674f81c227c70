using System.Text.Json;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests;

/// <summary>The group's real article, where the reference material is at hand.</summary>
public sealed class PublishedArticle
{
    private const string Footer = "site-footer";

    private static string[] PublishedLines()
    {
        var lines = File.ReadAllLines(SharedMaterial.Require("minutes", "published-session-15.txt"));
        return lines[..^1];
    }

    private static SessionRecord Session() => SessionFolder.Read(SharedMaterial.Require("minutes", "session-15"));

    private static string[] Lines(MinutesDocument document) => PlainTextRenderer.Render(document).TrimEnd('\n').Split('\n');

    [Fact]
    public void Its_structured_lines_are_rendered_line_for_line()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedMaterial.Require("minutes", "published-session-15.layout.json")));

        var document = new MinutesDocument([new MinutesSection(SectionKind.Head, [.. Blocks(json)])], new LayoutStamp("typed lines", "-"));

        Assert.Equal(PublishedLines(), Lines(document));
    }

    [Fact]
    public async Task Drafting_its_session_gives_the_article_itself()
    {
        var draft = await TestSessions.DraftAsync(Session());

        Assert.Equal(PublishedLines(), Lines(draft.Document));
    }

    [Fact]
    public async Task Drafting_its_session_rewrites_nothing()
    {
        var draft = await TestSessions.DraftAsync(Session());

        Assert.All(
            draft.Document.Blocks.SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Evidence),
            evidence => Assert.DoesNotContain(evidence.Rules, rule => !rule.StartsWith("layout:", StringComparison.Ordinal)));
        Assert.Empty(draft.Coverage.LeftOut);
    }

    [Fact]
    public void Its_folder_survives_a_round_trip_byte_for_byte_in_the_talk()
    {
        using var folder = new TemporaryFolder();

        SessionFolder.Write(Session(), folder.Path);

        Assert.Equivalent(Session(), SessionFolder.Read(folder.Path), strict: true);
        Assert.Equal(
            File.ReadAllText(Path.Combine(SharedMaterial.Require("minutes", "session-15"), "talk.txt")).TrimEnd('\n'),
            File.ReadAllText(Path.Combine(folder.Path, "talk.txt")).TrimEnd('\n'));
    }

    private static IEnumerable<MinutesBlock> Blocks(JsonDocument json)
    {
        var lines = json.RootElement.EnumerateArray()
            .Select(line => (Kind: line.GetProperty("kind").GetString()!, Text: line.GetProperty("text").GetString()!))
            .Where(line => line.Kind != Footer)
            .ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            var (kind, text) = lines[at];
            if (kind != "qa-label")
            {
                yield return Block(kind, text);
                continue;
            }

            var items = lines.Skip(at + 1).TakeWhile(line => line.Kind == "p").Select(line => Paragraph(line.Text)).ToList();
            yield return new QaBlock(QaRole.Question, text, IsInline: false, items);
            at += items.Count;
        }
    }

    private static MinutesBlock Block(string kind, string text) => kind switch
    {
        "title" => new TitleBlock(new Sentence(text, [])),
        "intro" => new IntroBlock(new Sentence(text, [])),
        "h2" => new HeadingBlock(2, new Sentence(text, [])),
        "h3" => new HeadingBlock(3, new Sentence(text, [])),
        "h4" => new HeadingBlock(4, new Sentence(text, [])),
        "meta" => new FactBlock("・", Before(text.TrimStart('・'), ":"), new Sentence(After(text, ":"), [])),
        "p" => Paragraph(text),
        "label-sentence" => new ParagraphBlock(new Sentence(Before(text, ":"), []), [new Sentence(After(text, ":"), [])]),
        "qa-inline" => new QaBlock(QaRole.Question, Before(text, ": "), IsInline: true, [Paragraph(After(text, ": "))]),
        "closing" => new ClosingBlock(text),
        _ => throw new InvalidOperationException($"The published layout has a line of the unknown kind {kind}."),
    };

    private static ParagraphBlock Paragraph(string text) => new(null, [new Sentence(text, [])]);

    private static string Before(string text, string mark) => text[..(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)];

    private static string After(string text, string mark) => text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
}

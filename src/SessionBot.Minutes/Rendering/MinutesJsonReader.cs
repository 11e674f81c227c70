using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Rendering;

internal static class MinutesJsonReader
{
    private static readonly Dictionary<string, Func<JsonAt, MinutesBlock>> Blocks = new()
    {
        ["title"] = json => new TitleBlock(SentenceOf(json)),
        ["intro"] = json => new IntroBlock(SentenceOf(json)),
        ["heading"] = json => new HeadingBlock(json.Member("level").Whole(1), SentenceOf(json)),
        ["fact"] = json => new FactBlock(json.Member("bullet").Words(), json.Member("label").Words(), SentenceOf(json)),
        ["paragraph"] = Paragraph,
        ["question"] = Qa,
        ["comment"] = Qa,
        ["answer"] = Qa,
        ["closing"] = json => new ClosingBlock(json.Member("text").Text()),
    };

    private static readonly Dictionary<string, Func<JsonAt, CoverageFate>> Fates = new()
    {
        ["inMinutes"] = json => new InMinutes([.. json.Member("sentences").FilledList().Select(id => id.Text())]),
        ["leftOut"] = json => new LeftOut(json.Member("reason").Text()),
        ["missing"] = _ => new Missing(),
    };

    public static MinutesDraft Read(JsonAt json)
    {
        json.Object("schema", "title", "drafter", "layout", "sections", "coverage", "glossary", "model", "answers");
        var schema = json.Member("schema");
        if (schema.Whole(1) != MinutesJson.Schema)
        {
            throw schema.Wrong($"is {schema.Scalar}", $"This program reads schema {MinutesJson.Schema}: read the file with the program that wrote it.");
        }

        var layout = json.Member("layout").Object("name", "hash");
        var document = new MinutesDocument(
            [.. json.Member("sections").List().Select(Section)],
            new LayoutStamp(layout.Member("name").Text(), layout.Member("hash").Text()));
        return new MinutesDraft(
            document,
            new Coverage([.. json.Member("coverage").List().Select(Item)]),
            json.Member("drafter").Text())
        {
            Glossary = json.Optional("glossary") is { } terms ? new Glossary(Glossary.ReadTerms(terms)) : Glossary.Empty,
            Model = json.Optional("model") is { } model ? ModelRunJson.Read(model) : null,
        };
    }

    private static MinutesSection Section(JsonAt json) => new(
        json.Member("kind").OneOf(JsonWords.Sections),
        [.. json.Member("blocks").List().Select(Block)]);

    /// <summary>Drafts of older programs have no readers: all of them were for everyone.</summary>
    private static MinutesBlock Block(JsonAt json) =>
        json.Member("kind").OneOf(Blocks)(json) with { Audience = json.Optional("audience")?.OneOf(JsonWords.Audiences) ?? Audience.Everyone };

    private static CoverageItem Item(JsonAt json) =>
        new(json.Member("source").Text(), json.Member("label").Text(), json.Member("fate").OneOf(Fates)(json));

    private static ParagraphBlock Paragraph(JsonAt json) => new(
        json.Optional("label") is { } label ? ReadSentence(label) : null,
        [.. json.Member("sentences").List().Select(ReadSentence)]);

    private static QaBlock Qa(JsonAt json) => new(
        json.Member("kind").OneOf(JsonWords.Roles),
        json.Member("label").Words(),
        json.Member("inline").Flag(),
        [.. json.Member("items").List().Select(Paragraph)]);

    private static Sentence SentenceOf(JsonAt json) => ReadSentence(json.Member("sentence"));

    private static Sentence ReadSentence(JsonAt json) =>
        new(json.Member("text").Words(), [.. json.Member("evidence").List().Select(ReadEvidence)])
        {
            Mark = json.Optional("mark") is { } mark ? ReadMark(mark) : null,
            Nth = json.Optional("nth")?.Whole(2),
            Own = json.Optional("own")?.Text(),
            StandsInFor = json.Optional("standsInFor")?.Text(),
        };

    private static SentenceMark ReadMark(JsonAt json) => new(
        json.Member("verdict").OneOf(JsonWords.Verdicts),
        json.Member("basis").OneOf(JsonWords.Bases),
        [.. json.Member("reasons").List().Select(reason => new GroundingReason(
            reason.Member("facet").OneOf(JsonWords.Facets), reason.Member("piece").Words(), reason.Member("words").Text()))]);

    private static Evidence ReadEvidence(JsonAt json) => new(
        json.Member("source").Text(),
        json.Member("start").Whole(0),
        json.Member("length").Whole(0),
        [.. json.Member("rules").List().Select(rule => rule.Text())]);
}

using System.Security.Cryptography;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Layout;

internal static class MinutesLayoutReader
{
    private static readonly Dictionary<string, DateStyle> DateStyles = new()
    {
        ["seireki"] = DateStyle.Seireki,
        ["wareki"] = DateStyle.Wareki,
    };

    private static readonly Dictionary<string, SentenceStyle> SentenceStyles = new()
    {
        ["plain"] = SentenceStyle.Plain,
        ["polite"] = SentenceStyle.Polite,
        ["nominal"] = SentenceStyle.Nominal,
    };

    private static readonly Dictionary<string, Func<JsonAt, SectionLayout>> Kinds = new()
    {
        ["overview"] = Overview,
        [AgendaKind] = Agenda,
        ["reports"] = Reports,
        ["talk"] = Talk,
        ["questions"] = Questions,
    };

    private const string AgendaKind = "agenda";

    private static readonly Dictionary<string, bool> EachWords = new() { ["speaker"] = true };

    public static MinutesLayout Read(string path)
    {
        FileFault fault = (line, what, remedy, _) => new MinutesLayoutException(path, line, what, remedy);
        if (!File.Exists(path))
        {
            throw fault(null, "the layout file is missing.", "Name an existing file, or restore prompts/layouts/study-group.json beside the program.");
        }

        var bytes = Utf8File.Read(path, fault).Bytes;
        var json = JsonAtParser.Parse(bytes, fault);
        json.Object("schema", "name", "title", "intro", "date", "honorific", "sections", "closing");
        var schema = json.Member("schema");
        if (schema.Whole(1) != MinutesLayout.Schema)
        {
            throw schema.Wrong($"is {schema.Scalar}", $"This program reads schema {MinutesLayout.Schema}: bring the file to it, or update the program.");
        }

        var date = json.Member("date").Object("style", "weekday");
        return new MinutesLayout(
            new LayoutStamp(json.Member("name").Text(), Convert.ToHexStringLower(SHA256.HashData(bytes))),
            SessionTemplate(json.Member("title")),
            [.. json.Member("intro").List().Select(SessionTemplate)],
            new DateLayout(date.Member("style").OneOf(DateStyles), date.Member("weekday").Flag()),
            json.Member("honorific").Words(),
            Sections(json.Member("sections")),
            json.Member("closing").Text());
    }

    private static List<SectionLayout> Sections(JsonAt json)
    {
        var sections = new List<SectionLayout>();
        foreach (var item in json.FilledList())
        {
            var kind = item.Member("kind");
            var section = kind.OneOf(Kinds)(item);
            sections.Add(sections.Any(other => other.GetType() == section.GetType())
                ? throw kind.Wrong($"\"{kind.Scalar}\" stands twice", "Keep one section of each kind.")
                : section);
        }

        var missing = Kinds.Keys.Where(kind => kind != AgendaKind).Except(json.Items.Select(item => item.Member("kind").Scalar)).FirstOrDefault();
        return missing is null ? sections : throw json.Wrong($"has no section of the kind \"{missing}\"", "Add it: without it what people sent would be lost.");
    }

    private static OverviewLayout Overview(JsonAt json)
    {
        json.Object("kind", "heading", "bullet", "lines");
        return new OverviewLayout(json.Member("heading").Text(), json.Member("bullet").Words(), [.. json.Member("lines").FilledList().Select(Line)]);
    }

    private static OverviewLine Line(JsonAt json)
    {
        json.Object("label", "value", "each");
        var each = json.Optional("each")?.OneOf(EachWords) ?? false;
        return new OverviewLine(json.Member("label").Words(), Parse(json.Member("value"), each ? Template.SpeakerNames : Template.SessionNames), each);
    }

    private static AgendaLayout Agenda(JsonAt json)
    {
        json.Object("kind", "heading", "bullet", "value");
        return new AgendaLayout(json.Member("heading").Text(), json.Member("bullet").Words(), Parse(json.Member("value"), Template.AgendaNames));
    }

    private static ReportsLayout Reports(JsonAt json)
    {
        json.Object("kind", "heading", "style");
        return new ReportsLayout(json.Member("heading").Text(), json.Member("style").OneOf(SentenceStyles));
    }

    private static TalkLayout Talk(JsonAt json)
    {
        json.Object("kind", "heading", "style", "keepWholeUpTo", "windowCharacters", "sentencesPerWindow");
        return new TalkLayout(
            json.Member("heading").Text(),
            json.Member("style").OneOf(SentenceStyles),
            json.Member("keepWholeUpTo").Whole(0),
            json.Member("windowCharacters").Whole(100),
            json.Member("sentencesPerWindow").Whole(1));
    }

    private static QuestionsLayout Questions(JsonAt json)
    {
        json.Object("kind", "heading", "style", "labels", "inlineUpTo");
        var labels = json.Member("labels").Object("question", "comment", "answer", "inlineSpace");
        var inline = json.Member("inlineUpTo").Object("asked", "answers");
        return new QuestionsLayout(
            json.Member("heading").Text(),
            json.Member("style").OneOf(SentenceStyles),
            labels.Member("question").Text(),
            labels.Member("comment").Text(),
            labels.Member("answer").Text(),
            labels.Member("inlineSpace").Words(),
            inline.Member("asked").Whole(0),
            inline.Member("answers").Whole(0));
    }

    private static Template SessionTemplate(JsonAt json) => Parse(json, Template.SessionNames);

    private static Template Parse(JsonAt json, IReadOnlyList<string> names)
    {
        var template = new Template($"layout:{json.Path}", json.Text());
        var unknown = template.Pieces.FirstOrDefault(piece => piece.IsPlaceholder && !names.Contains(piece.Words)).Words;
        return unknown is null
            ? template
            : throw json.Wrong($"holds the unknown placeholder {{{unknown}}}", $"Known here: {string.Join(", ", names.Select(name => $"{{{name}}}"))}.");
    }
}

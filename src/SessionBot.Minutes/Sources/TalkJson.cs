using System.Globalization;
using System.Text.Json;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Sources;

/// <summary>The talk inside session.json, for what notes cannot hold.</summary>
internal static class TalkJson
{
    private static readonly Dictionary<string, TalkLineKind> Kinds = new()
    {
        ["topic"] = TalkLineKind.Topic,
        ["subtopic"] = TalkLineKind.Subtopic,
        ["speech"] = TalkLineKind.Speech,
    };

    public static IReadOnlyList<TalkLine> Read(JsonAt talk) => [.. talk.List().Select(Line)];

    public static void Write(Utf8JsonWriter json, TalkLine line)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kinds.First(kind => kind.Value == line.Kind).Key);
        json.WriteString("id", line.Source.Id);
        json.WriteString("text", line.Source.Text);
        if (line.Speaker is { } speaker)
        {
            json.WriteString("speaker", speaker);
        }

        if (line.At is { } at)
        {
            json.WriteString("at", at.ToString("c", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    private static TalkLine Line(JsonAt json)
    {
        json.Object("kind", "id", "text", "speaker", "at");
        return new TalkLine(
            json.Member("kind").OneOf(Kinds),
            new SourceText(json.Member("id").Text(), json.Member("text").Text()),
            json.Optional("speaker")?.Text(),
            json.Optional("at") is { } at ? Time(at) : null);
    }

    private static TimeSpan Time(JsonAt json) =>
        TimeSpan.TryParse(json.Text(), CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && json.Scalar.Contains(':')
            ? time
            : throw json.Wrong($"is \"{json.Scalar}\", which is no time", "Write hours, minutes and seconds, such as \"0:12:30\".");
}

using System.Globalization;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Sources;

internal static class SessionJsonReader
{
    private static readonly Dictionary<string, ExchangeKind> Kinds = new()
    {
        ["question"] = ExchangeKind.Question,
        ["comment"] = ExchangeKind.Comment,
    };

    public static SessionRecord Read(JsonAt json, IReadOnlyList<TalkLine> talk)
    {
        json.Object(
            "studyGroup", "number", "date", "start", "end", "place", "participants", "topic", "speakers", "agenda", "reports", "exchanges", "leftOut", "talk");
        return new SessionRecord(
            Facts(json),
            [.. json.Member("reports").List().Select(Report)],
            talk,
            [.. json.Member("exchanges").List().Select(ReadExchange)],
            [.. (json.Optional("leftOut")?.List() ?? []).Select(LeftOut)]);
    }

    private static SessionFacts Facts(JsonAt json)
    {
        var (start, end) = (Time(json.Member("start")), Time(json.Member("end")));
        if (end <= start)
        {
            throw json.Member("end").Wrong("is not after /start", "Correct one of the two times.");
        }

        return new SessionFacts(
            json.Member("studyGroup").Text(),
            json.Member("number").Whole(1),
            Date(json.Member("date")),
            start,
            end,
            json.Member("place").Text(),
            json.Member("participants").Text(),
            json.Member("topic").Text(),
            [.. json.Member("speakers").List().Select(ReadSpeaker)])
        {
            Agenda = [.. (json.Optional("agenda")?.List() ?? []).Select(ReadEntry)],
        };
    }

    private static AgendaEntry ReadEntry(JsonAt json)
    {
        json.Object("at", "title");
        return new AgendaEntry(Time(json.Member("at")), json.Member("title").Text());
    }

    private static Speaker ReadSpeaker(JsonAt json)
    {
        json.Object("organization", "name");
        return new Speaker(json.Member("organization").Text(), json.Member("name").Text());
    }

    private static RegionReport Report(JsonAt json)
    {
        json.Object("region", "messages", "late");
        return new RegionReport(
            json.Member("region").Text(),
            [.. json.Member("messages").FilledList().Select(Source)],
            json.Optional("late")?.Flag() ?? false);
    }

    private static Exchange ReadExchange(JsonAt json)
    {
        json.Object("kind", "asked", "answers", "label", "reasonUnlessAnswered", "spoken");
        return new Exchange(
            json.Member("kind").OneOf(Kinds),
            [.. json.Member("asked").FilledList().Select(Source)],
            [.. json.Member("answers").List().Select(Source)])
        {
            Label = json.Optional("label")?.Text(),
            ReasonUnlessAnswered = json.Optional("reasonUnlessAnswered")?.Text(),
            SpokenFromTo = json.Optional("spoken") is { } spoken ? Ends(spoken) : null,
        };
    }

    private static IReadOnlyList<string> Ends(JsonAt json) => json.List() is { Count: 0 or 2 } ends
        ? [.. ends.Select(id => id.Text())]
        : throw json.Wrong("names neither two utterances nor none", "Write the ids of the first and the last utterance of the answer, or [] where nothing answers it.");

    private static LeftOutItem LeftOut(JsonAt json)
    {
        json.Object("id", "text", "label", "reason");
        return new LeftOutItem(Identified(json), json.Member("label").Text(), json.Member("reason").Text());
    }

    private static SourceText Source(JsonAt json) =>
        json.IsObject ? Identified(json.Object("id", "text")) : new SourceText(DefaultId(json), json.Text());

    private static SourceText Identified(JsonAt json) => new(json.Optional("id")?.Text() ?? DefaultId(json), json.Member("text").Text());

    private static string DefaultId(JsonAt json) => $"{SessionFolder.SessionFile}#{json.Path}";

    private static DateOnly Date(JsonAt json) =>
        DateOnly.TryParseExact(json.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw json.Wrong($"is \"{json.Scalar}\", which is no date", "Write year, month and day, such as \"2025-04-01\".");

    private static TimeOnly Time(JsonAt json) =>
        TimeOnly.TryParseExact(json.Text(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw json.Wrong($"is \"{json.Scalar}\", which is no time", "Write hours and minutes with two digits each, such as \"09:30\".");
}

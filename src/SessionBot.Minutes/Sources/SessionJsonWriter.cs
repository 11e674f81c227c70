using System.Globalization;
using System.Text.Json;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Sources;

internal static class SessionJsonWriter
{
    public static string Write(SessionRecord record, bool withTalk) => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        WriteFacts(json, record.Facts);
        WriteList(json, "reports", record.Reports, (report, at) =>
        {
            json.WriteStartObject();
            json.WriteString("region", report.Region);
            WriteSources(json, "messages", report.Messages, $"/reports/{at}");
            if (report.IsLate)
            {
                json.WriteBoolean("late", true);
            }

            json.WriteEndObject();
        });
        WriteList(json, "exchanges", record.Exchanges, (exchange, at) =>
        {
            json.WriteStartObject();
            json.WriteString("kind", exchange.Kind switch { ExchangeKind.Question => "question", ExchangeKind.Comment => "comment" });
            WriteSources(json, "asked", exchange.Asked, $"/exchanges/{at}");
            WriteSources(json, "answers", exchange.Answers, $"/exchanges/{at}");
            WriteWords(json, "label", exchange.Label);
            WriteWords(json, "reasonUnlessAnswered", exchange.ReasonUnlessAnswered);
            if (exchange.SpokenFromTo is { } spoken)
            {
                WriteList(json, "spoken", spoken, (id, _) => json.WriteStringValue(id));
            }

            json.WriteEndObject();
        });
        if (record.LeftOut.Count > 0)
        {
            WriteList(json, "leftOut", record.LeftOut, (item, _) =>
            {
                json.WriteStartObject();
                json.WriteString("id", item.Source.Id);
                json.WriteString("text", item.Source.Text);
                json.WriteString("label", item.Label);
                json.WriteString("reason", item.Reason);
                json.WriteEndObject();
            });
        }

        if (withTalk)
        {
            WriteList(json, "talk", record.Talk, (line, _) => TalkJson.Write(json, line));
        }

        json.WriteEndObject();
    });

    private static void WriteFacts(Utf8JsonWriter json, SessionFacts facts)
    {
        json.WriteString("studyGroup", facts.StudyGroup);
        json.WriteNumber("number", facts.Number);
        json.WriteString("date", facts.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("start", facts.Start.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("end", facts.End.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("place", facts.Place);
        json.WriteString("participants", facts.Participants);
        json.WriteString("topic", facts.Topic);
        WriteList(json, "speakers", facts.Speakers, (speaker, _) =>
        {
            json.WriteStartObject();
            json.WriteString("organization", speaker.Organization);
            json.WriteString("name", speaker.Name);
            json.WriteEndObject();
        });
        if (facts.Agenda.Count > 0)
        {
            WriteList(json, "agenda", facts.Agenda, (entry, _) =>
            {
                json.WriteStartObject();
                json.WriteString("at", entry.At.ToString("HH:mm", CultureInfo.InvariantCulture));
                json.WriteString("title", entry.Title);
                json.WriteEndObject();
            });
        }
    }

    private static void WriteSources(Utf8JsonWriter json, string name, IReadOnlyList<SourceText> sources, string path) =>
        WriteList(json, name, sources, (source, at) =>
        {
            if (source.Id == $"{SessionFolder.SessionFile}#{path}/{name}/{at}")
            {
                json.WriteStringValue(source.Text);
                return;
            }

            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("text", source.Text);
            json.WriteEndObject();
        });

    private static void WriteWords(Utf8JsonWriter json, string name, string? words)
    {
        if (words is not null)
        {
            json.WriteString(name, words);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T, int> write)
    {
        json.WriteStartArray(name);
        foreach (var (at, item) in items.Index())
        {
            write(item, at);
        }

        json.WriteEndArray();
    }
}

using System.Text.Json;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Files;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Rendering;

internal static class MinutesJsonWriter
{
    public static string Write(MinutesDraft draft, SessionRecord record) => ReadableJson.Write(json =>
    {
        var sentences = new SentenceJson(json, new SourceIndex(record));
        json.WriteStartObject();
        json.WriteNumber("schema", MinutesJson.Schema);
        json.WriteString("title", draft.Document.Title);
        json.WriteString("drafter", draft.Drafter);
        json.WriteStartObject("layout");
        json.WriteString("name", draft.Document.Layout.Name);
        json.WriteString("hash", draft.Document.Layout.Hash);
        json.WriteEndObject();
        json.WriteStartArray("sections");
        foreach (var section in draft.Document.Sections)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonWords.Of(JsonWords.Sections, section.Kind));
            json.WriteStartArray("blocks");
            foreach (var block in section.Blocks)
            {
                json.WriteStartObject();
                WriteBlock(json, block, sentences);
                if (block.Audience != Audience.Everyone)
                {
                    json.WriteString("audience", JsonWords.Of(JsonWords.Audiences, block.Audience));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCoverage(json, draft.Coverage);
        WriteAnswers(json, [.. record.Exchanges.Where(exchange => exchange.SpokenFromTo is not null)]);
        if (draft.Glossary.Terms.Count > 0)
        {
            WriteGlossary(json, draft.Glossary);
        }

        if (draft.Model is { } model)
        {
            ModelRunJson.Write(json, model);
        }

        json.WriteEndObject();
    });

    private static void WriteBlock(Utf8JsonWriter json, MinutesBlock block, SentenceJson sentences)
    {
        switch (block)
        {
            case TitleBlock title:
                json.WriteString("kind", "title");
                sentences.Write("sentence", title.Sentence);
                break;
            case IntroBlock intro:
                json.WriteString("kind", "intro");
                sentences.Write("sentence", intro.Sentence);
                break;
            case HeadingBlock heading:
                json.WriteString("kind", "heading");
                json.WriteNumber("level", heading.Level);
                sentences.Write("sentence", heading.Sentence);
                break;
            case FactBlock fact:
                json.WriteString("kind", "fact");
                json.WriteString("bullet", fact.Bullet);
                json.WriteString("label", fact.Label);
                sentences.Write("sentence", fact.Value);
                break;
            case ParagraphBlock paragraph:
                json.WriteString("kind", "paragraph");
                sentences.Write(paragraph);
                break;
            case QaBlock qa:
                json.WriteString("kind", JsonWords.Of(JsonWords.Roles, qa.Role));
                json.WriteString("label", qa.Label);
                json.WriteBoolean("inline", qa.IsInline);
                json.WriteStartArray("items");
                foreach (var item in qa.Items)
                {
                    json.WriteStartObject();
                    sentences.Write(item);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case ClosingBlock closing:
                json.WriteString("kind", "closing");
                json.WriteString("text", closing.Text);
                break;
            default:
                throw new ArgumentException($"A block of the type {block.GetType().Name} has no JSON.", nameof(block));
        }
    }

    private static void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartArray("coverage");
        foreach (var item in coverage.Items)
        {
            json.WriteStartObject();
            json.WriteString("source", item.SourceId);
            json.WriteString("label", item.Label);
            switch (item.Fate)
            {
                case InMinutes fate:
                    json.WriteString("fate", "inMinutes");
                    JsonWords.WriteStrings(json, "sentences", fate.SentenceIds);
                    break;
                case LeftOut fate:
                    json.WriteString("fate", "leftOut");
                    json.WriteString("reason", fate.Reason);
                    break;
                case Missing:
                    json.WriteString("fate", "missing");
                    break;
                default:
                    throw new ArgumentException($"A fate of the type {item.Fate.GetType().Name} has no JSON.", nameof(coverage));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>None of them is left to be found: where a question is answered is evidence too, with who said so in the session's log.</summary>
    private static void WriteAnswers(Utf8JsonWriter json, IReadOnlyList<Exchange> chosen)
    {
        if (chosen.Count == 0)
        {
            return;
        }

        json.WriteStartArray("answers");
        foreach (var exchange in chosen)
        {
            json.WriteStartObject();
            json.WriteString("question", exchange.Asked[0].Id);
            JsonWords.WriteStrings(json, "spoken", exchange.SpokenFromTo!);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGlossary(Utf8JsonWriter json, Glossary glossary)
    {
        json.WriteStartArray("glossary");
        foreach (var term in glossary.Terms)
        {
            json.WriteStartObject();
            json.WriteString("written", term.Written);
            json.WriteString("proposed", term.Proposed);
            json.WriteString("reason", term.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

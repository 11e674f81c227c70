using System.Text.Json;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Rendering;

/// <summary>Writes sentences in reading order, which gives each its id.</summary>
internal sealed class SentenceJson(Utf8JsonWriter json, SourceIndex sources)
{
    private int _written;

    public void Write(string name, Sentence sentence)
    {
        json.WritePropertyName(name);
        Write(sentence);
    }

    public void Write(ParagraphBlock paragraph)
    {
        if (paragraph.Label is { } label)
        {
            Write("label", label);
        }

        json.WriteStartArray("sentences");
        foreach (var sentence in paragraph.Body)
        {
            Write(sentence);
        }

        json.WriteEndArray();
    }

    private void Write(Sentence sentence)
    {
        json.WriteStartObject();
        json.WriteString("id", SentenceIds.Of(_written++));
        json.WriteString("text", sentence.Text);
        json.WriteStartArray("evidence");
        foreach (var evidence in sentence.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("source", evidence.SourceId);
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("length", evidence.Length);
            JsonWords.WriteStrings(json, "rules", evidence.Rules);
            json.WriteString("quote", Quote(evidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (sentence.Mark is { } mark)
        {
            Write(mark);
        }

        if (sentence.Nth is { } nth)
        {
            json.WriteNumber("nth", nth);
        }

        if (sentence.Own is { } own)
        {
            json.WriteString("own", own);
        }

        if (sentence.StandsInFor is { } why)
        {
            json.WriteString("standsInFor", why);
        }

        json.WriteEndObject();
    }

    private void Write(SentenceMark mark)
    {
        json.WriteStartObject("mark");
        json.WriteString("verdict", JsonWords.Of(JsonWords.Verdicts, mark.Verdict));
        json.WriteString("basis", JsonWords.Of(JsonWords.Bases, mark.Basis));
        json.WriteStartArray("reasons");
        foreach (var reason in mark.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("facet", JsonWords.Of(JsonWords.Facets, reason.Facet));
            json.WriteString("piece", reason.Piece);
            json.WriteString("words", reason.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string Quote(Evidence evidence)
    {
        var text = sources.Find(evidence.SourceId)
            ?? throw new ArgumentException($"The draft cites \"{evidence.SourceId}\", which this session does not have. Draft again from the same session.");
        return text.Substring(evidence.Start, evidence.Length);
    }
}

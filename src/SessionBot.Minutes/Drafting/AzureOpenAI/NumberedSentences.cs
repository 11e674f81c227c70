using SessionBot.Minutes.Drafting.Extractive;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Files;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>A topic's sentences as the model sees them, numbered from 1.</summary>
internal sealed class NumberedSentences(TalkTopic topic)
{
    private readonly List<(SourceText Source, Span Span)> _sentences =
    [
        .. topic.Lines.SelectMany(line => line.Sentences.Select(span => (line.Source, span))),
    ];

    public bool IsEmpty => _sentences.Count == 0;

    public bool Has(int id) => id >= 1 && id <= _sentences.Count;

    public (SourceText Source, Span Span) this[int id] => _sentences[id - 1];

    public string Words(int id) => this[id].Span.Of(this[id].Source.Text);

    public string ToJson() => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("heading", topic.Headings is [.., var heading] ? heading.Words : "");
        json.WriteStartArray("sentences");
        for (var id = 1; id <= _sentences.Count; id++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("text", Words(id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}

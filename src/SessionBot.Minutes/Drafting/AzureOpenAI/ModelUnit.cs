using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Extractive;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Files;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

internal enum CitedDuty
{
    None,

    /// <summary>Each message, however little of it.</summary>
    EverySource,

    /// <summary>A message may hold many facts: none of them goes missing because another one is there.</summary>
    EverySentence,
}

/// <summary>One section as the model sees it: a heading and sentences, numbered from 1. Nothing else of the session goes with it.</summary>
/// <param name="Key">What of the session it is; the writers ask for its words by this.</param>
/// <param name="Name">For the log: a region, a heading, a question's label.</param>
/// <param name="Question">What the sentences answer; null for reports and the talk.</param>
/// <param name="MustCite">What has to be in the article, because somebody sent it.</param>
internal sealed record ModelUnit(
    object Key, SectionPrompt Prompt, string Name, string Heading, string? Question, IReadOnlyList<(SourceText Source, Span Span)> Sentences, SentenceStyle Style, CitedDuty MustCite)
{
    public static IReadOnlyList<ModelUnit> Of(SessionRecord record, MinutesLayout layout, IReadOnlyList<TalkTopic> topics, TalkAnswers spoken, MinutesPrompts prompts) =>
    [
        .. Reports(record, layout, prompts), .. Topics(layout, topics, prompts), .. Answers(record, layout, spoken, prompts),
    ];

    public SectionKind Section => Key switch
    {
        RegionReport => SectionKind.Reports,
        TalkTopic => SectionKind.Talk,
        Exchange or SourceText => SectionKind.Questions,
        _ => throw new InvalidOperationException($"No section has a {Key.GetType().Name}."),
    };

    public string Words(int id) => Sentences[id - 1].Span.Of(Sentences[id - 1].Source.Text);

    public bool Has(int id) => id >= 1 && id <= Sentences.Count;

    public Sentence Extractive(int id) => SentenceWriter.Write(Sentences[id - 1].Source, Sentences[id - 1].Span, Style, fullStop: true);

    public string ToJson(Mask mask) => ReadableJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("heading", mask.Hide(Heading));
        if (Question is not null)
        {
            json.WriteString("question", mask.Hide(Question));
        }

        json.WriteString("style", Style switch { SentenceStyle.Plain => "常体", SentenceStyle.Polite => "敬体", SentenceStyle.Nominal => "体言止め" });
        json.WriteStartArray("sentences");
        for (var id = 1; id <= Sentences.Count; id++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("text", mask.Hide(Words(id)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static IEnumerable<ModelUnit> Reports(SessionRecord record, MinutesLayout layout, MinutesPrompts prompts) =>
        from section in layout.Sections.OfType<ReportsLayout>()
        from report in record.Reports
        let sentences = report.Messages.SelectMany(Said).ToList()
        where sentences.Count > 0
        select new ModelUnit(report, prompts.RegionReport, report.Region, report.Region, null, sentences, section.Style, CitedDuty.EverySentence);

    private static IEnumerable<ModelUnit> Topics(MinutesLayout layout, IReadOnlyList<TalkTopic> topics, MinutesPrompts prompts) =>
        from topic in topics
        let heading = topic.Headings is [.., var last] ? last.Words : ""
        let sentences = topic.Lines.SelectMany(line => line.Sentences.Select(span => (line.Source, span))).ToList()
        where sentences.Count > 0
        select new ModelUnit(topic, prompts.TalkTopic, heading, heading, null, sentences, TalkWriter.Section(layout).Style, CitedDuty.None);

    // Each written answer is somebody's own: one unit of several would let their words run together.
    private static IEnumerable<ModelUnit> Answers(SessionRecord record, MinutesLayout layout, TalkAnswers spoken, MinutesPrompts prompts) =>
        from section in layout.Sections.OfType<QuestionsLayout>()
        from exchange in record.Exchanges
        from answer in exchange.Answers is { Count: > 0 } written
            ? written.Select(source => (Key: (object)source, Sources: (IEnumerable<SourceText>)[source], MustCite: CitedDuty.EverySource))
            : [(exchange, spoken.To(exchange).Select(line => line.Source), CitedDuty.None)]
        let sentences = answer.Sources.SelectMany(Said).ToList()
        where sentences.Count > 0
        select new ModelUnit(
            answer.Key, prompts.Answer, exchange.Label ?? "質疑応答", "", string.Join('\n', exchange.Asked.Select(asked => asked.Text)), sentences, section.Style, answer.MustCite);

    private static IEnumerable<(SourceText Source, Span Span)> Said(SourceText source) =>
        SourceSentences.Content(source.Text).SelectMany(line => line.Select(span => (source, span)));
}

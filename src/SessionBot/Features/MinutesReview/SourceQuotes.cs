using System.Globalization;
using SessionBot.Features.Minutes;
using SessionBot.Features.Talk;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Reviewing;
using SessionBot.Minutes.Sources;

namespace SessionBot.Features.MinutesReview;

/// <summary>Shows what sentences cite, in its surroundings.</summary>
internal sealed class SourceQuotes
{
    /// <summary>UTF-16 units before and behind what is cited.</summary>
    private const int Surroundings = 160;

    /// <summary>UTF-16 units by which a source is known.</summary>
    private const int Beginning = 24;

    private readonly int _session;
    private readonly SourceIndex _sources;
    private readonly Dictionary<string, string> _labels;
    private readonly Dictionary<string, TalkLine> _talk;
    private readonly Dictionary<string, string> _answered;

    public SourceQuotes(SessionRecord record, MinutesDraft draft)
    {
        _session = record.Facts.Number;
        _sources = new(record);
        _labels = draft.Coverage.Items.GroupBy(item => item.SourceId).ToDictionary(items => items.Key, items => items.First().Label);
        _talk = record.Talk.ToDictionary(line => line.Source.Id);
        _answered = Answered(draft.Document, [.. record.Exchanges.Where(exchange => exchange.Kind == ExchangeKind.Question).Select(exchange => exchange.Asked[0].Id)]);
    }

    public string TextOf(string sourceId) => _sources.Find(sourceId) ?? "";

    /// <summary>What people call a source, with how it begins.</summary>
    public string NameOf(string sourceId)
    {
        var text = TextOf(sourceId).ReplaceLineEndings(" ");
        return Wording.Of(ReviewTexts.SourceBegins, ("label", LabelOf(sourceId)), ("words", text.Length > Beginning ? text[..End(text, Beginning)] + "…" : text));
    }

    public IReadOnlyList<SourceQuote> Of(Sentence sentence) => [.. sentence.Evidence.GroupBy(evidence => evidence.SourceId).Select(cited => Of(cited.Key, [.. cited]))];

    private SourceQuote Of(string id, List<Evidence> cited)
    {
        if (_sources.Find(id) is not { } text || cited.Exists(evidence => !_sources.Holds(evidence)))
        {
            return new(LabelOf(id), null, [(ReviewTexts.SourceGone, false)], false);
        }

        var (from, to) = (Start(text, cited.Min(evidence => evidence.Start) - Surroundings), End(text, cited.Max(evidence => evidence.Start + evidence.Length) + Surroundings));
        var pieces = new List<(string, bool)>();
        var at = from;
        foreach (var evidence in cited.OrderBy(evidence => evidence.Start))
        {
            var (start, end) = (Math.Max(at, evidence.Start), evidence.Start + evidence.Length);
            if (end > at)
            {
                pieces.Add((text[at..start], false));
                pieces.Add((text[start..end], true));
                at = end;
            }
        }

        pieces.Add((text[at..to], false));
        return new(LabelOf(id), Said(id), [.. pieces.Where(piece => piece.Item1.Length > 0)], from > 0 || to < text.Length)
        {
            Address = StoredTranscript.ReadId(id) is var (file, utterance) ? TalkEndpoints.AddressOf(_session, file, utterance) : null,
            Choice = _answered.GetValueOrDefault(id) is { } question ? TalkEndpoints.ChoiceOf(_session, question) : null,
        };
    }

    /// <summary>What is cited below the same heading, or in the same question or answer: a sentence that is added there may cite it. What the sentence itself cites comes first.</summary>
    public static IEnumerable<string> Beside(MinutesDocument document, PlacedSentence at)
    {
        var section = document.Sections.First(section => section.Kind == at.Section);
        var blocks = section.Blocks.ToList();
        var own = blocks.FindIndex(block => block.Sentences.Contains(at.Sentence, ReferenceEqualityComparer.Instance));
        var beside = blocks[own] is QaBlock ? [blocks[own]]
            : blocks[(blocks.FindLastIndex(own, block => block is HeadingBlock) + 1)..].TakeWhile(block => block is ParagraphBlock);
        return at.Sentence.Evidence.Concat(beside.SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Evidence))
            .Select(evidence => evidence.SourceId).Where(id => FactSources.NameOfRegion(id) is null).Distinct();
    }

    /// <summary>The question that stands before what answers it, by the utterances that the answer cites.</summary>
    private static Dictionary<string, string> Answered(MinutesDocument document, HashSet<string> questions)
    {
        var (answered, asked) = (new Dictionary<string, string>(), (string?)null);
        foreach (var block in document.Blocks.OfType<QaBlock>())
        {
            var cited = block.Sentences.SelectMany(sentence => sentence.Evidence).Select(evidence => evidence.SourceId).ToList();
            if (block.Role != QaRole.Answer)
            {
                asked = cited.Find(questions.Contains);
                continue;
            }

            foreach (var utterance in cited.Where(id => asked is not null && StoredTranscript.ReadId(id) is not null))
            {
                answered[utterance] = asked!;
            }
        }

        return answered;
    }

    private string LabelOf(string id) => _labels.GetValueOrDefault(id) ?? (_talk.ContainsKey(id) ? ReviewTexts.Talk : ReviewTexts.Plan);

    private string? Said(string id) => _talk.GetValueOrDefault(id) is { } line
        ? string.Join(' ', new[] { line.Speaker, line.At?.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) }.OfType<string>()) is { Length: > 0 } said ? said : null
        : null;

    /// <summary>No pair of surrogates is cut in two.</summary>
    private static int Start(string text, int at) => at <= 0 ? 0 : char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static int End(string text, int at) => at >= text.Length ? text.Length : char.IsLowSurrogate(text[at]) ? at + 1 : at;
}

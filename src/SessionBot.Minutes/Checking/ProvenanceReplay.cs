using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Rules;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Checking;

public enum ReplayVerdict
{
    /// <summary>The rules make exactly this sentence of exactly this span.</summary>
    Ok,

    /// <summary>The sentence is not what its evidence yields: somebody changed it, or its source.</summary>
    Mismatch,

    /// <summary>It states something and cites nothing.</summary>
    NoEvidence,

    /// <summary>It cites a source or a span that the session does not have.</summary>
    UnknownSource,

    /// <summary>A model or a person wrote it: replay says nothing about it.</summary>
    NotReplayable,
}

/// <param name="Expected">What the evidence yields, where it yields anything.</param>
public sealed record ReplayResult(ReplayVerdict Verdict, string? Expected);

/// <param name="SentenceId">As <see cref="SentenceIds"/> names it.</param>
public sealed record ReplayFinding(string SentenceId, ReplayResult Result);

/// <summary>
/// Proves a sentence by making it again from its evidence. For the built-in drafter this finds every change, however small;
/// it says nothing about whether the source itself is true.
/// </summary>
public static class ProvenanceReplay
{
    public const string ModelRule = "model";

    /// <summary>On the evidence of a sentence that a person worded.</summary>
    public const string PersonRule = "person";

    public static ReplayResult Check(Sentence sentence, SessionRecord record, MinutesLayout layout) =>
        new Replayer(record, layout).Check(sentence);

    /// <summary>Everything in the document that does not replay, the words of the layout included.</summary>
    public static IReadOnlyList<ReplayFinding> Check(MinutesDocument document, SessionRecord record, MinutesLayout layout)
    {
        var replayer = new Replayer(record, layout);
        var findings = SentenceIds.Of(document).Select(entry => new ReplayFinding(entry.Id, replayer.Check(entry.Sentence)));
        var words = document.Blocks.SelectMany(LayoutWords).Where(word => !replayer.IsFixed(word))
            .Select(word => new ReplayFinding("layout", new ReplayResult(ReplayVerdict.Mismatch, null)));
        return [.. findings.Where(finding => finding.Result.Verdict != ReplayVerdict.Ok), .. words];
    }

    private static IEnumerable<string> LayoutWords(MinutesBlock block) => block switch
    {
        FactBlock fact => [fact.Bullet, fact.Label],
        QaBlock qa => [qa.Label],
        ClosingBlock closing => [closing.Text],
        _ => [],
    };

    internal sealed class Replayer(SessionRecord record, MinutesLayout layout)
    {
        private readonly SourceIndex _sources = new(record);
        private readonly List<Sentence> _templates = [.. LayoutSentences.All(layout, record)];
        private readonly HashSet<string> _words = [.. LayoutWordsOf(layout)];

        public bool IsFixed(string word) => _words.Contains(word);

        public ReplayResult Check(Sentence sentence)
        {
            if (sentence.Evidence is [])
            {
                var isFixed = _words.Contains(sentence.Text) || _templates.Any(made => made.Evidence is [] && made.Text == sentence.Text);
                return new ReplayResult(isFixed ? ReplayVerdict.Ok : ReplayVerdict.NoEvidence, null);
            }

            if (sentence.Evidence.Any(evidence => evidence.Rules.Contains(ModelRule) || evidence.Rules.Contains(PersonRule)))
            {
                return new ReplayResult(ReplayVerdict.NotReplayable, null);
            }

            var spans = sentence.Evidence.Select(Span).ToList();
            if (spans.Contains(null))
            {
                return new ReplayResult(ReplayVerdict.UnknownSource, null);
            }

            var made = _templates.FirstOrDefault(made => made.Evidence is not [] && SameEvidence(made, sentence))?.Text
                ?? string.Concat(sentence.Evidence.Zip(spans, (evidence, span) => RuleBook.Replay([.. evidence.Rules.Where(rule => !AcceptedTerms.IsRule(rule))], span!)));
            made = AcceptedTerms.Applied(sentence, made);
            return new ReplayResult(made == sentence.Text ? ReplayVerdict.Ok : ReplayVerdict.Mismatch, made);
        }

        /// <summary>The words that it cites; null where the session does not have them.</summary>
        public string? Span(Evidence evidence) =>
            _sources.Find(evidence.SourceId) is { } text && evidence.Start >= 0 && evidence.Length > 0 && evidence.Start <= text.Length - evidence.Length
                ? text.Substring(evidence.Start, evidence.Length)
                : null;

        private static bool SameEvidence(Sentence one, Sentence other) =>
            one.Evidence.Select(Key).SequenceEqual(other.Evidence.Select(Key));

        private static (string, int, int, string) Key(Evidence evidence) =>
            (evidence.SourceId, evidence.Start, evidence.Length, string.Join(' ', evidence.Rules.Where(rule => !AcceptedTerms.IsRule(rule))));

        private static IEnumerable<string> LayoutWordsOf(MinutesLayout layout) => layout.Sections.SelectMany(section => section switch
        {
            OverviewLayout overview => overview.Lines.Select(line => line.Label).Append(overview.Bullet),
            AgendaLayout agenda => [agenda.Bullet, ""],
            QuestionsLayout qa => new[] { qa.Question, qa.Comment, qa.Answer }.SelectMany(label => new[] { label, label + qa.InlineSpace }),
            _ => [],
        }).Concat(layout.Sections.Select(section => section.Heading)).Append(layout.Closing);
    }
}

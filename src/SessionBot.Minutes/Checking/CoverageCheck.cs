using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Checking;

/// <summary>Finds the fate of every source from the document and the record alone, whoever wrote the document.</summary>
public static class CoverageCheck
{
    /// <summary>The reason of a message that holds greetings, thanks or fillers only.</summary>
    public const string OnlyCourtesy = "挨拶のみ";

    public static Coverage Run(MinutesDocument document, SessionRecord record)
    {
        var cited = SentenceIds.Of(document)
            .SelectMany(entry => entry.Sentence.Evidence.Select(evidence => (evidence.SourceId, entry.Id)))
            .Distinct()
            .ToLookup(pair => pair.SourceId, pair => pair.Id);
        return new Coverage(
        [
            .. Labels(record).Select(entry => new CoverageItem(entry.Source.Id, entry.Label, Fate(entry.Source, entry.ReasonUnlessAnswered, [.. cited[entry.Source.Id]]))),
            .. record.LeftOut.Select(item => new CoverageItem(
                item.Source.Id,
                item.Label,
                cited[item.Source.Id].Any() ? new InMinutes([.. cited[item.Source.Id]]) : new LeftOut(item.Reason))),
        ]);
    }

    private static CoverageFate Fate(SourceText source, string? reasonUnlessAnswered, IReadOnlyList<string> sentences) =>
        sentences.Count > 0 ? new InMinutes(sentences)
        : Courtesy.IsAll(source.Text) ? new LeftOut(OnlyCourtesy)
        : reasonUnlessAnswered is not null ? new LeftOut(reasonUnlessAnswered)
        : new Missing();

    private static IEnumerable<(SourceText Source, string Label, string? ReasonUnlessAnswered)> Labels(SessionRecord record)
    {
        foreach (var report in record.Reports)
        {
            foreach (var (at, message) in report.Messages.Index())
            {
                yield return (message, $"{report.Region}の報告{at + 1}{(report.IsLate ? "(締切後)" : "")}", null);
            }
        }

        var counts = new Dictionary<ExchangeKind, int>();
        foreach (var exchange in record.Exchanges)
        {
            var first = counts.GetValueOrDefault(exchange.Kind) + 1;
            counts[exchange.Kind] = first + exchange.Asked.Count - 1;
            var kind = exchange.Kind switch { ExchangeKind.Question => "質問", ExchangeKind.Comment => "コメント" };
            foreach (var (at, asked) in exchange.Asked.Index())
            {
                yield return (asked, exchange.Label ?? $"{kind}{first + at}", exchange.Answers.Count == 0 ? exchange.ReasonUnlessAnswered : null);
            }

            // Answers belong to the exchange as a whole where its questions and answers do not pair.
            var pairs = exchange.Answers.Count == exchange.Asked.Count;
            foreach (var (at, answer) in exchange.Answers.Index())
            {
                yield return (answer, pairs ? $"{exchange.Label ?? $"{kind}{first + at}"}への回答" : $"{exchange.Label ?? $"{kind}{first}"}への回答{at + 1}", null);
            }
        }
    }
}

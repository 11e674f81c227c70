using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Checking;

public enum AuditFault
{
    /// <summary>A report, question, comment or answer is neither in the minutes nor listed as 未掲載.</summary>
    WithoutFate,

    /// <summary>It is listed as 未掲載 and nobody says why.</summary>
    WithoutReason,

    /// <summary>It is to stay out of the article, and a sentence uses it all the same.</summary>
    CitedThoughLeftOut,

    /// <summary>A sentence under one region cites something else than that region's report.</summary>
    OtherRegion,
}

/// <param name="Subject">The coverage list's label, or the sentence's id.</param>
/// <param name="Words">For an organizer: what is wrong, in Japanese.</param>
public sealed record AuditFinding(AuditFault Fault, string Subject, string Words);

/// <summary>What forbids minutes to be published, found from the document and the record alone, whoever wrote the document. Minutes in order give no finding.</summary>
public static class DraftAudit
{
    public static IReadOnlyList<AuditFinding> Run(MinutesDocument document, SessionRecord record) =>
    [
        .. CoverageCheck.Run(document, record).Items.Select(OfFate).OfType<AuditFinding>(),
        .. LeftOutButCited(document, record),
        .. OfOtherRegions(document, record),
    ];

    /// <summary>What organizers leave out, and a sentence uses all the same: a new draft cites it in its own way, and knows nothing of their reason.</summary>
    /// <param name="reasons">By source.</param>
    public static IReadOnlyList<AuditFinding> Against(IReadOnlyDictionary<string, string> reasons, Coverage coverage) =>
    [
        .. from item in coverage.Items
           where item.Fate is InMinutes && reasons.ContainsKey(item.SourceId)
           from sentence in ((InMinutes)item.Fate).SentenceIds
           select CitedThoughLeftOut(sentence, item.Label, reasons[item.SourceId]),
    ];

    private static AuditFinding CitedThoughLeftOut(string sentence, string label, string reason) =>
        new(AuditFault.CitedThoughLeftOut, sentence, $"{label}は未掲載（{reason}）ですが、この文の根拠になっています。");

    private static AuditFinding? OfFate(CoverageItem item) => item.Fate switch
    {
        Missing => new(AuditFault.WithoutFate, item.Label, $"{item.Label}が、議事録にも未掲載の一覧にもありません。"),
        LeftOut { Reason: var reason } when string.IsNullOrWhiteSpace(reason) => new(AuditFault.WithoutReason, item.Label, $"{item.Label}を載せない理由がありません。"),
        _ => null,
    };

    private static IEnumerable<AuditFinding> LeftOutButCited(MinutesDocument document, SessionRecord record)
    {
        var cited = SentenceIds.Of(document).SelectMany(entry => entry.Sentence.Evidence.Select(evidence => (evidence.SourceId, entry.Id)))
            .Distinct().ToLookup(pair => pair.SourceId, pair => pair.Id);
        return record.LeftOut.SelectMany(item => cited[item.Source.Id].Select(sentence => CitedThoughLeftOut(sentence, item.Label, item.Reason)));
    }

    private static IEnumerable<AuditFinding> OfOtherRegions(MinutesDocument document, SessionRecord record) =>
        RegionScope.Of(document, record).Where(entry => !entry.CitesItsOwn).Select(entry => new AuditFinding(
            AuditFault.OtherRegion,
            entry.SentenceId,
            entry.Report is { Region: var region } ? $"{region}の文が、{region}の報告ではないものを根拠にしています。" : "どの地域の報告か分からない文があります。"));
}

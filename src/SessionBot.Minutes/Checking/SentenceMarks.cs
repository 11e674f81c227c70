using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Checking;

/// <summary>
/// Judges the sentences of one session's minutes, whoever wrote them: what its evidence yields again is exact; anything else is compared with the spans
/// that it cites, and with nothing else of the session. One of these serves any number of sentences.
/// </summary>
public sealed class SentenceMarks(SessionRecord record, MinutesLayout layout)
{
    private static readonly SentenceMark Fixed = new(GroundingVerdict.Supported, MarkBasis.Layout, []);
    private static readonly SentenceMark Exact = new(GroundingVerdict.Supported, MarkBasis.Replayed, []);

    private readonly ProvenanceReplay.Replayer _replay = new(record, layout);

    /// <summary>The mark of one sentence against what it cites, for a sentence that somebody has just edited. <see cref="On"/> knows its region besides.</summary>
    public SentenceMark Of(Sentence sentence) => _replay.Check(sentence).Verdict switch
    {
        ReplayVerdict.Ok => sentence.Evidence is [] ? Fixed : Exact,
        ReplayVerdict.NoEvidence when sentence.Own is not null => Without(sentence, "運営が加えた文で、根拠となる原文はありません。"),
        ReplayVerdict.NoEvidence => Without(sentence, "根拠となる原文が示されていません。"),
        ReplayVerdict.UnknownSource => Without(sentence, "根拠とした原文が見つかりません。取り消されたか、書き換えられています。"),
        ReplayVerdict.Mismatch or ReplayVerdict.NotReplayable => Compared(sentence),
    };

    /// <summary>The document with a mark on every sentence, those judged before anew: its sources may have changed.</summary>
    public MinutesDocument On(MinutesDocument document)
    {
        var strangers = RegionScope.Of(document, record).Where(entry => !entry.CitesItsOwn).Select(entry => entry.Sentence).ToHashSet(ReferenceEqualityComparer.Instance);
        return document.Map(sentence => sentence with { Mark = strangers.Contains(sentence) ? OfOtherRegion(sentence) : Of(sentence) });
    }

    private SentenceMark Compared(Sentence sentence)
    {
        var cited = string.Join('\n', sentence.Evidence.Select(_replay.Span));
        var result = GroundingCheck.Check(AcceptedTerms.Applied(sentence, cited), sentence.Text, record.Facts.Date);
        return new(result.Verdict, MarkBasis.Compared, result.Reasons);
    }

    private static SentenceMark Without(Sentence sentence, string words) =>
        new(GroundingVerdict.Unsupported, MarkBasis.NoEvidence, [new(GroundingFacet.Evidence, sentence.Text, words)]);

    private SentenceMark OfOtherRegion(Sentence sentence)
    {
        var mark = Of(sentence);
        return new(
            GroundingVerdict.Unsupported,
            mark.Basis,
            [new(GroundingFacet.Region, sentence.Text, "この地域の報告ではないものを根拠にしています。"), .. mark.Reasons]);
    }
}

using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Checking;

public sealed class Marks
{
    private static readonly SessionRecord Record = TestSessions.WithReports("予約が月120件まで増えています。来年度の導入を検討しています。");

    public static TheoryData<string> Names => TestSessions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_sentence_of_the_built_in_drafter_is_exact(string name)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read(name));

        Assert.All(SentenceIds.Of(draft.Document), entry =>
        {
            Assert.Equal("◎", entry.Sentence.Mark!.Sign);
            Assert.Equal(entry.Sentence.Evidence is [] ? MarkBasis.Layout : MarkBasis.Replayed, entry.Sentence.Mark.Basis);
        });
    }

    [Theory]
    [InlineData("予約は月120件に増えた。", "◎")]
    [InlineData("予約は月210件に増えた。", "×")]
    [InlineData("予約は増えていない。", "×")]
    [InlineData("来年度のドローン導入を検討している。", "△")]
    public void An_edited_sentence_is_compared_with_what_it_cites(string text, string sign)
    {
        var mark = Of(new Sentence(text, [Cited(Record.Reports[0].Messages[0].Text)]));

        Assert.Equal((sign, MarkBasis.Compared), (mark.Sign, mark.Basis));
        Assert.Equal(mark.Verdict == GroundingVerdict.Supported, mark.Reasons is []);
    }

    [Fact]
    public void A_sentence_is_compared_with_its_own_span_only()
    {
        var mark = Of(new Sentence("来年度の導入を検討している。予約は月120件である。", [Cited("来年度の導入を検討しています。")]));

        Assert.Contains(mark.Reasons, reason => reason.Facet == GroundingFacet.Number);
    }

    [Fact]
    public void A_persons_sentence_is_never_taken_for_exact()
    {
        var cited = Cited("予約が月120件まで増えています。") with { Rules = [ProvenanceReplay.PersonRule] };

        Assert.Equal(MarkBasis.Compared, Of(new Sentence("予約が月120件まで増えています。", [cited])).Basis);
    }

    [Fact]
    public void A_sentence_without_evidence_says_so()
    {
        var mark = Of(new Sentence("予約が増えた。", []));

        Assert.Equal(("×", MarkBasis.NoEvidence), (mark.Sign, mark.Basis));
        Assert.Equal("根拠となる原文が示されていません。", Assert.Single(mark.Reasons).Words);
    }

    [Fact]
    public void A_sentence_whose_source_is_gone_says_so()
    {
        var mark = Of(new Sentence("予約が増えた。", [new Evidence("unsent", 0, 3, [])]));

        Assert.Equal(("×", GroundingFacet.Evidence), (mark.Sign, Assert.Single(mark.Reasons).Facet));
    }

    [Fact]
    public async Task A_sentence_moved_under_another_region_is_marked_and_forbids_publication()
    {
        var record = Record with { Reports = [.. Record.Reports, new RegionReport("白砂市", TestSessions.Sources("s", ["配信基準の案をまとめた。"]))] };
        var draft = await TestSessions.DraftAsync(record);
        Assert.Empty(DraftAudit.Run(draft.Document, record));
        var foreign = draft.Document.Blocks.SelectMany(block => block.Sentences).Single(sentence => sentence.Text == "配信基準の案をまとめた。");

        var mixed = draft.Document.Map(sentence => sentence.Text.StartsWith("予約", StringComparison.Ordinal) ? foreign with { } : sentence);
        var marked = new SentenceMarks(record, TestSessions.Layout).On(mixed);

        Assert.Equal(
            [("×", GroundingFacet.Region)],
            marked.Blocks.SelectMany(block => block.Sentences).Where(sentence => sentence.Mark!.Sign != "◎").Select(sentence => (sentence.Mark!.Sign, sentence.Mark.Reasons[0].Facet)));
        Assert.Contains(DraftAudit.Run(mixed, record), finding => finding is { Fault: AuditFault.OtherRegion, Words: "青瀬町の文が、青瀬町の報告ではないものを根拠にしています。" });
    }

    private static SentenceMark Of(Sentence sentence) => new SentenceMarks(Record, TestSessions.Layout).Of(sentence);

    private static Evidence Cited(string words)
    {
        var message = Record.Reports[0].Messages[0];
        return new Evidence(message.Id, message.Text.IndexOf(words, StringComparison.Ordinal), words.Length, []);
    }
}

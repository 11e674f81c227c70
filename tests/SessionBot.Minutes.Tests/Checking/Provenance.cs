using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;
using TestKit;

namespace SessionBot.Minutes.Tests.Checking;

public sealed class Provenance
{
    public static TheoryData<string> Names => TestSessions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_sentence_of_the_built_in_drafter_replays(string name) => await AssertReplaysAsync(TestSessions.Read(name));

    [Fact]
    public async Task Every_sentence_of_the_published_session_replays() => await AssertReplaysAsync(Published());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_tampering_with_one_character_is_found(string name) => await AssertTamperingIsFoundAsync(TestSessions.Read(name));

    [Fact]
    public async Task Every_tampering_with_the_published_session_is_found() => await AssertTamperingIsFoundAsync(Published());

    [Fact]
    public async Task A_changed_source_is_found()
    {
        var record = TestSessions.WithReports("予約が月120件まで増えている。");
        var draft = await TestSessions.DraftAsync(record);

        var finding = Assert.Single(ProvenanceReplay.Check(draft.Document, TestSessions.WithReports("予約が月130件まで増えている。"), TestSessions.Layout));

        Assert.Equal(new ReplayResult(ReplayVerdict.Mismatch, "予約が月130件まで増えている。"), finding.Result);
    }

    [Fact]
    public void A_sentence_without_evidence_is_found() =>
        Assert.Equal(ReplayVerdict.NoEvidence, Verdict(new Sentence("予約が倍になった。", [])));

    [Fact]
    public void A_span_that_the_source_does_not_have_is_found() =>
        Assert.Equal(ReplayVerdict.UnknownSource, Verdict(new Sentence("予約", [new Evidence("r1", 3, int.MaxValue, [])])));

    [Fact]
    public void A_source_that_the_session_does_not_have_is_found() =>
        Assert.Equal(ReplayVerdict.UnknownSource, Verdict(new Sentence("予約", [new Evidence("r9", 0, 2, [])])));

    [Fact]
    public void An_unknown_rule_is_found() =>
        Assert.Equal(ReplayVerdict.Mismatch, Verdict(new Sentence("予約", [new Evidence("r1", 0, 2, ["no-such-rule"])])));

    [Theory]
    [InlineData("tekimasu", "支払いできます。", "支払いでくる。")]
    [InlineData("imashita", "うかがいました。", "うかがいた。")]
    public void What_a_rule_made_that_has_an_heir_by_now_still_replays(string rule, string said, string written) => Assert.Equal(
        ReplayVerdict.Ok,
        ProvenanceReplay.Check(new Sentence(written, [new Evidence("r1", 0, said.Length, [rule])]), TestSessions.WithReports(said), TestSessions.Layout).Verdict);

    [Fact]
    public void A_models_sentence_is_never_taken_for_proven() =>
        Assert.Equal(ReplayVerdict.NotReplayable, Verdict(new Sentence("予約", [new Evidence("r1", 0, 2, ["model"])])));

    private static ReplayVerdict Verdict(Sentence sentence) =>
        ProvenanceReplay.Check(sentence, TestSessions.WithReports("予約が増えている。"), TestSessions.Layout).Verdict;

    private static SessionRecord Published() => SessionFolder.Read(SharedMaterial.Require("minutes", "session-15"));

    private static async Task AssertReplaysAsync(SessionRecord record)
    {
        var draft = await TestSessions.DraftAsync(record);

        Assert.Empty(ProvenanceReplay.Check(draft.Document, record, TestSessions.Layout));
    }

    private static async Task AssertTamperingIsFoundAsync(SessionRecord record)
    {
        var draft = await TestSessions.DraftAsync(record);
        var replay = new List<string>();
        foreach (var (_, sentence) in SentenceIds.Of(draft.Document))
        {
            replay.AddRange(Tampered(sentence.Text)
                .Where(text => ProvenanceReplay.Check(sentence with { Text = text }, record, TestSessions.Layout).Verdict == ReplayVerdict.Ok));
        }

        Assert.Empty(replay);
    }

    private static IEnumerable<string> Tampered(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            yield return text.Remove(at, 1);
            yield return text[..at] + (char)(text[at] + 1) + text[(at + 1)..];
            yield return text.Insert(at, "不");
        }
    }
}

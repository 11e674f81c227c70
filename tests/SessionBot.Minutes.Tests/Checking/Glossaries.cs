using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Rendering;

namespace SessionBot.Minutes.Tests.Checking;

public sealed class Glossaries
{
    private static readonly Glossary Shipped = Glossary.Read(Glossary.DefaultPath);

    [Fact]
    public async Task A_word_that_was_misheard_is_proposed_with_its_reason_and_not_replaced()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithReports("LG1接続の端末を増やした。"));

        var proposal = Assert.Single(Shipped.For(draft.Document));

        Assert.Equal(("LG1", "LGWAN"), (proposal.Written, proposal.Proposed));
        Assert.Equal("音声認識や聞き取りで「ワン」が数字の 1 になることがあります。", proposal.Reason);
        Assert.Contains(draft.Document.Blocks.SelectMany(block => block.Sentences), sentence => sentence.Text == "LG1接続の端末を増やした。");
    }

    [Theory]
    [InlineData("LGWAN接続の端末を増やした。")]
    [InlineData("マイナンバーカードの窓口を増やした。")]
    [InlineData("LG12型の端末を増やした。")]
    public async Task What_is_written_right_or_is_another_word_gives_no_proposal(string message) =>
        Assert.Empty(Shipped.For((await TestSessions.DraftAsync(TestSessions.WithReports(message))).Document));

    [Fact]
    public async Task An_accepted_word_is_proven_from_its_source_and_other_changes_are_found_as_before()
    {
        var record = TestSessions.WithReports("LG1接続の端末を増やした。");
        var draft = await TestSessions.DraftAsync(record);
        var marks = new SentenceMarks(record, TestSessions.Layout);

        var accepted = AcceptedTerms.On(draft.Document, [("LG1", "LGWAN"), ("端末", "端末")]);
        var twice = AcceptedTerms.On(accepted, [("LG1", "LGWAN")]);

        var sentence = accepted.Blocks.SelectMany(block => block.Sentences).Single(one => one.Text == "LGWAN接続の端末を増やした。");
        Assert.Equal((MarkBasis.Replayed, "◎"), (marks.Of(sentence).Basis, marks.Of(sentence).Sign));
        Assert.NotEqual("◎", marks.Of(sentence with { Text = "LGWAN接続の端末を減らした。" }).Sign);
        Assert.NotEqual("◎", marks.Of(draft.Document.Blocks.SelectMany(block => block.Sentences).Single(one => one.Text == "LG1接続の端末を増やした。") with { Text = sentence.Text }).Sign);
        Assert.Equal(SentenceIds.Of(accepted).Select(entry => entry.Sentence.Text), SentenceIds.Of(twice).Select(entry => entry.Sentence.Text));
        Assert.Empty(Shipped.For(accepted));
        Assert.Equal("LG1接続の端末を増やした。", record.Reports[0].Messages[0].Text);
    }

    [Fact]
    public async Task A_groups_own_words_go_before_the_shipped_ones_and_stand_beside_the_others()
    {
        var own = new Glossary([new("LG1", "LG-1", "町の回線の名前です。"), new("まちナビ", "町ナビ", "広報と同じに書きます。")]);
        var draft = await TestSessions.DraftAsync(TestSessions.WithReports("LG1接続の端末でまちナビを使い、ガバクラも調べた。"));

        var proposals = Shipped.With(own).For(draft.Document);

        Assert.Equal(["LG-1", "ガバメントクラウド", "町ナビ"], proposals.Select(proposal => proposal.Proposed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stored_draft_proposes_the_same_when_the_words_are_others_by_then()
    {
        var record = TestSessions.WithReports("まちナビの利用者が増えた。");
        var draft = await TestSessions.DraftAsync(record) with { Glossary = Shipped.With(new([new("まちナビ", "町ナビ", "広報と同じに書きます。")])) };

        var read = MinutesJson.Read(MinutesJson.Write(draft, record));

        Assert.Equal("町ナビ", Assert.Single(read.Proposals).Proposed);
        Assert.Equal(draft.Proposals, read.Proposals);
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("{\"schema\": 2, \"terms\": []}", "/schema is 2")]
    [InlineData("{\"schema\": 1, \"terms\": [{\"written\": \"LG1\"}]}", "/proposed is missing")]
    [InlineData("{\"schema\": 1, \"terms\": [\n{\"written\": \"LG1\", \"proposed\": \"LGWAN\", \"reason\": \"r\"},\n{\"written\": \"LG1\", \"proposed\": \"LG\", \"reason\": \"r\"}]}", "glossary.json line 3: /terms/1/written is \"LG1\" a second time. Keep one")]
    [InlineData("{\"schema\": 1, \"terms\": [\n{\"written\": \"LG1\", \"proposed\": \"LG1\", \"reason\": \"r\"}]}", "glossary.json line 2: /terms/0/proposed is what is written anyway. Write how")]
    public void A_broken_glossary_names_its_fault(string json, string fault)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "glossary.json");
        File.WriteAllText(path, json);

        Assert.Contains(fault, Assert.Throws<GlossaryException>(() => Glossary.Read(path)).Message, StringComparison.Ordinal);
    }
}

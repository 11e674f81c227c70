using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Drafting;

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

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("{\"schema\": 2, \"terms\": []}", "/schema is 2")]
    [InlineData("{\"schema\": 1, \"terms\": [{\"written\": \"LG1\"}]}", "/proposed is missing")]
    public void A_broken_glossary_names_its_fault(string json, string fault)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "glossary.json");
        File.WriteAllText(path, json);

        Assert.Contains(fault, Assert.Throws<GlossaryException>(() => Glossary.Read(path)).Message, StringComparison.Ordinal);
    }
}

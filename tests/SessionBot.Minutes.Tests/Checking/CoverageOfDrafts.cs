using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Checking;

public sealed class CoverageOfDrafts
{
    [Fact]
    public async Task Every_message_of_a_messy_session_has_a_fate()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read("messy"));

        Assert.Empty(draft.Coverage.Missing);
        Assert.Equal(
            ["青瀬町の報告3 挨拶のみ", "霧島谷村の報告2 挨拶のみ", "椿野町の報告1 挨拶のみ", "コメント2 挨拶のみ", "質問5 個人に関わるため"],
            draft.Coverage.LeftOut.Select(item => $"{item.Label} {((LeftOut)item.Fate).Reason}"));
    }

    [Fact]
    public async Task A_message_in_the_minutes_names_its_sentences()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read("messy"));

        var fate = Assert.IsType<InMinutes>(draft.Coverage.Items.Single(item => item.SourceId == "line-1").Fate);
        var texts = SentenceIds.Of(draft.Document).ToDictionary(entry => entry.Id, entry => entry.Sentence.Text);
        Assert.Equal(["6月から対象を5か所に増やした。", "利用者アンケートでは８割の方に満足いただいている。"], fate.SentenceIds.Select(id => texts[id]));
    }

    [Fact]
    public async Task A_report_that_somebody_deleted_from_the_document_is_missing()
    {
        var record = TestSessions.WithReports("予約が増えている。");
        var draft = await TestSessions.DraftAsync(record);
        var without = draft.Document with { Sections = [.. draft.Document.Sections.Where(section => section.Kind != SectionKind.Reports)] };

        Assert.Equal("青瀬町の報告1", Assert.Single(CoverageCheck.Run(without, record).Missing).Label);
    }

    [Fact]
    public async Task A_late_report_says_so()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read("messy"));

        Assert.Equal("白砂市ほかの報告1(締切後)", draft.Coverage.Items.Single(item => item.SourceId == "line-4").Label);
    }

    [Fact]
    public async Task Questions_are_counted_through_the_session()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read("messy"));

        Assert.Equal("質問4", draft.Coverage.Items.Single(item => item.SourceId == "q-4").Label);
        Assert.Equal("質問3への回答", draft.Coverage.Items.Single(item => item.SourceId == "a-3").Label);
    }

    [Fact]
    public async Task Every_sentence_that_is_not_the_layouts_own_has_evidence()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read("messy"));

        Assert.Equal(
            ["当日の研究会の概要をご紹介いたします。", "概要", "各地域の取り組み報告", "講演内容", "質疑応答"],
            SentenceIds.Of(draft.Document).Where(entry => entry.Sentence.Evidence is []).Select(entry => entry.Sentence.Text));
    }

    [Fact]
    public async Task A_region_cites_only_its_own_messages()
    {
        var record = TestSessions.Read("messy");
        var draft = await TestSessions.DraftAsync(record);

        var blocks = draft.Document.Sections.Single(section => section.Kind == SectionKind.Reports).Blocks;
        var region = "";
        foreach (var block in blocks.Skip(1))
        {
            region = block is HeadingBlock heading ? heading.Sentence.Text : region;
            var own = record.Reports.Single(report => report.Region == region).Messages.Select(message => message.Id).ToHashSet();
            Assert.All(
                block.Sentences.Where(_ => block is ParagraphBlock).SelectMany(sentence => sentence.Evidence),
                evidence => Assert.Contains(evidence.SourceId, own));
        }
    }
}

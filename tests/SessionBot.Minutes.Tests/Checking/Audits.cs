using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Checking;

public sealed class Audits
{
    public static TheoryData<string> Names => TestSessions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_draft_of_the_built_in_drafter_is_in_order(string name)
    {
        var record = TestSessions.Read(name);

        Assert.Empty(DraftAudit.Run((await TestSessions.DraftAsync(record)).Document, record));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_is_struck_from_the_article_is_named(string name)
    {
        var record = TestSessions.Read(name);
        var draft = await TestSessions.DraftAsync(record);
        var answeredByMouth = record.Exchanges.Where(exchange => exchange is { Answers: [], ReasonUnlessAnswered: not null }).SelectMany(exchange => exchange.Asked).Select(asked => asked.Id).ToHashSet();
        var bare = draft.Document with { Sections = [] };

        Assert.Equal(
            draft.Coverage.Items.Where(item => item.Fate is InMinutes && !answeredByMouth.Contains(item.SourceId)).Select(item => item.Label),
            DraftAudit.Run(bare, record).Where(finding => finding.Fault == AuditFault.WithoutFate).Select(finding => finding.Subject));
    }

    [Fact]
    public async Task What_is_left_out_needs_a_reason()
    {
        var record = TestSessions.Empty with { LeftOut = [new LeftOutItem(new SourceText("q1", "費用はいくらですか"), "質問1", " ")] };

        var finding = Assert.Single(DraftAudit.Run((await TestSessions.DraftAsync(record)).Document, record));

        Assert.Equal((AuditFault.WithoutReason, "質問1を載せない理由がありません。"), (finding.Fault, finding.Words));
    }

    [Fact]
    public async Task What_is_left_out_is_used_by_no_sentence()
    {
        var record = TestSessions.WithReports("予約が増えている。") with { LeftOut = [new LeftOutItem(new SourceText("q1", "費用はいくらですか"), "質問1", "個人に関わるため")] };
        var draft = await TestSessions.DraftAsync(record);
        var section = new MinutesSection(
            SectionKind.Questions, [new ParagraphBlock(null, [new Sentence("費用はいくらですか", [new Evidence("q1", 0, 9, [])])])]);

        var finding = Assert.Single(DraftAudit.Run(draft.Document with { Sections = [.. draft.Document.Sections, section] }, record));

        Assert.Equal(AuditFault.CitedThoughLeftOut, finding.Fault);
    }

    [Fact]
    public async Task A_section_that_stays_while_another_region_reports_before_it_is_in_order()
    {
        var record = TestSessions.WithReports("予約が増えている。");
        var draft = await TestSessions.DraftAsync(record);
        var now = record with { Reports = [new RegionReport("あおば市", TestSessions.Sources("b", ["窓口を直した。"])), .. record.Reports] };

        Assert.DoesNotContain(DraftAudit.Run(draft.Document, now), finding => finding.Fault == AuditFault.OtherRegion);
    }

    [Fact]
    public async Task A_report_without_its_regions_name_above_it_belongs_to_nobody()
    {
        var record = TestSessions.WithReports("予約が増えている。");
        var draft = await TestSessions.DraftAsync(record);
        var nameless = draft.Document with
        {
            Sections = [.. draft.Document.Sections.Select(section => section with { Blocks = [.. section.Blocks.Where(block => block is not HeadingBlock { Level: 3 })] })],
        };

        Assert.Equal("どの地域の報告か分からない文があります。", Assert.Single(DraftAudit.Run(nameless, record)).Words);
    }
}

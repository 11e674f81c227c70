using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Reviewing;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Reviewing;

public sealed class EditedDrafts
{
    [Theory]
    [MemberData(nameof(TestSessions.Names), MemberType = typeof(TestSessions))]
    public async Task Each_sentence_of_a_draft_has_a_place_of_its_own(string name)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Read(name));

        var places = SentencePlaces.Of(draft.Document);

        Assert.Equal(SentenceIds.Of(draft.Document).Select(entry => entry.Id), places.Select(placed => placed.Id));
        Assert.Equal(places.Count, places.Select(placed => placed.Place).Distinct().Count());
    }

    [Fact]
    public async Task Words_of_a_person_cite_what_the_drafters_words_cited_and_nothing_else_changes()
    {
        var draft = await ThreeReportsAsync();
        var place = PlaceOf(draft, "二つ目の話。");

        var edited = RewordedDocument.Of(draft.Document, new Dictionary<string, string> { [place] = "二つ目の別の話。" });

        var now = SentencePlaces.Of(edited).Single(placed => placed.Place == place).Sentence;
        var before = SentencePlaces.Of(draft.Document).Single(placed => placed.Place == place).Sentence;
        Assert.Equal("二つ目の別の話。", now.Text);
        Assert.Equal(before.Evidence.Select(evidence => (evidence.SourceId, evidence.Start, evidence.Length)), now.Evidence.Select(evidence => (evidence.SourceId, evidence.Start, evidence.Length)));
        Assert.All(now.Evidence, evidence => Assert.Equal([ProvenanceReplay.PersonRule], evidence.Rules));
        Assert.Equal(PlainTextRenderer.Render(draft.Document), PlainTextRenderer.Render(RewordedDocument.Of(edited, new Dictionary<string, string> { [place] = before.Text })));
    }

    [Fact]
    public async Task The_last_sentence_of_a_region_takes_the_regions_heading_with_it()
    {
        var draft = await ThreeReportsAsync();
        var gone = SentencePlaces.Of(draft.Document).Where(placed => placed.Sentence.Evidence.Any(evidence => evidence.SourceId.StartsWith('r'))).ToDictionary(placed => placed.Place, _ => "");

        var edited = RewordedDocument.Of(draft.Document, gone);

        Assert.DoesNotContain("青瀬町", PlainTextRenderer.Render(edited), StringComparison.Ordinal);
        Assert.DoesNotContain("各地域の取り組み報告", PlainTextRenderer.Render(edited), StringComparison.Ordinal);
        Assert.Equal(3, CoverageCheck.Run(edited, TestSessions.WithReports(Three)).Missing.Count());
    }

    [Fact]
    public async Task What_stays_of_two_sentences_that_cite_the_same_is_still_the_second_one_when_the_first_is_left_out()
    {
        var record = TestSessions.WithReports(Three);
        var drafted = await TestSessions.DraftAsync(record);
        var split = drafted.Document with
        {
            Sections = [.. drafted.Document.Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(Split)] })],
        };
        var (first, second) = (PlaceOf(split, "一つ目の"), PlaceOf(split, "話。"));

        var edited = MinutesJson.Read(MinutesJson.Write(drafted with { Document = RewordedDocument.Of(split, new Dictionary<string, string> { [first] = "" }) }, record)).Document;
        Assert.Equal(second, PlaceOf(edited, "話。"));
        Assert.Equal(["別の話。"], Texts(RewordedDocument.Of(split, new Dictionary<string, string> { [first] = "", [second] = "別の話。" })).Intersect(["一つ目の", "話。", "別の話。"]));

        static MinutesBlock Split(MinutesBlock block) => block is ParagraphBlock { Body: [{ Text: "一つ目の話。" } only] } paragraph
            ? paragraph with { Body = [only with { Text = "一つ目の" }, only with { Text = "話。" }] }
            : block;
    }

    [Fact]
    public async Task Other_words_for_a_regions_name_stay_with_that_region_when_another_one_reports_later()
    {
        var record = TestSessions.WithReports(Three);
        var place = PlaceOf(await TestSessions.DraftAsync(record), "青瀬町");
        var later = record with { Reports = [new RegionReport("入江町", TestSessions.Sources("b", ["窓口を直した。"])), .. record.Reports] };

        var edited = RewordedDocument.Of((await TestSessions.DraftAsync(later)).Document, new Dictionary<string, string> { [place] = "青瀬町（北部）" });

        Assert.Equal(["入江町", "青瀬町（北部）"], edited.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 3).Select(heading => heading.Sentence.Text));
        Assert.DoesNotContain(DraftAudit.Run(edited, later), finding => finding.Fault == AuditFault.OtherRegion);
    }

    [Fact]
    public async Task What_somebody_worded_stays_where_it_was_when_a_new_draft_has_it_no_more()
    {
        var record = TestSessions.WithReports(Three);
        var before = (await TestSessions.DraftAsync(record)).Document;
        var fresh = (await TestSessions.DraftAsync(record with { Reports = [record.Reports[0] with { Messages = [record.Reports[0].Messages[0], record.Reports[0].Messages[2]] }] })).Document;
        var kept = new HashSet<string> { PlaceOf(before, "二つ目の話。") };

        var merged = new Redraft(null, new HashSet<SectionKind>(), kept).Of(before, fresh, record);

        Assert.Equal(Texts(before), Texts(merged));
        Assert.Equal(Texts(fresh), Texts(new Redraft(null, new HashSet<SectionKind>(), new HashSet<string>()).Of(before, fresh, record)));
    }

    [Fact]
    public async Task A_sentence_that_somebody_worded_comes_back_without_its_paragraph_when_a_new_draft_has_that_in_its_own_way()
    {
        var record = TestSessions.WithReports("一つ目の話。二つ目の話。三つ目の話。");
        var before = (await TestSessions.DraftAsync(record)).Document;
        var kept = SentencePlaces.Of(before).Single(placed => placed.Sentence.Text == "二つ目の話。");
        var fresh = before with
        {
            Sections = [.. before.Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(Together)] })],
        };

        var merged = new Redraft(null, new HashSet<SectionKind>(), new HashSet<string> { kept.Place }).Of(before, fresh, record);

        Assert.Equal(["二つ目の話。", "一つ目と三つ目の話。"], Texts(merged).Where(text => text.EndsWith("話。", StringComparison.Ordinal)));
        Assert.Contains(kept.Place, SentencePlaces.Of(merged).Select(placed => placed.Place));

        static MinutesBlock Together(MinutesBlock block) => block is ParagraphBlock { Body: [var one, _, var three] } paragraph
            ? paragraph with { Body = [new Sentence("一つ目と三つ目の話。", [.. one.Evidence, .. three.Evidence])] }
            : block;
    }

    [Fact]
    public async Task Nothing_stays_that_cites_what_is_gone()
    {
        var record = TestSessions.WithReports(Three);
        var before = (await TestSessions.DraftAsync(record)).Document;
        var without = record with { Reports = [record.Reports[0] with { Messages = [record.Reports[0].Messages[0], record.Reports[0].Messages[2]] }] };
        var fresh = (await TestSessions.DraftAsync(without)).Document;

        var merged = new Redraft(null, new HashSet<SectionKind> { SectionKind.Reports }, new HashSet<string> { PlaceOf(before, "二つ目の話。") }).Of(before, fresh, without);

        Assert.Equal(Texts(fresh), Texts(merged));
    }

    [Fact]
    public async Task A_locked_section_and_all_but_the_one_that_is_drafted_anew_stay()
    {
        var record = TestSessions.WithExchange(["費用は?"], ["約百万円。"]) with { Reports = TestSessions.WithReports(Three).Reports };
        var before = (await TestSessions.DraftAsync(record)).Document;
        var fresh = RewordedDocument.Of(before, SentencePlaces.Of(before).Where(placed => placed.Sentence.Text is "一つ目の話。" or "約百万円。").ToDictionary(placed => placed.Place, placed => $"新{placed.Sentence.Text}"));

        var locked = new Redraft(null, new HashSet<SectionKind> { SectionKind.Reports }, new HashSet<string>()).Of(before, fresh, record);
        var only = new Redraft(SectionKind.Reports, new HashSet<SectionKind>(), new HashSet<string>()).Of(before, fresh, record);

        Assert.Equal((true, true), (Texts(locked).Contains("一つ目の話。"), Texts(locked).Contains("新約百万円。")));
        Assert.Equal((true, true), (Texts(only).Contains("新一つ目の話。"), Texts(only).Contains("約百万円。")));
    }

    [Fact]
    public async Task A_difference_names_what_came_what_went_and_what_has_other_words()
    {
        var before = (await ThreeReportsAsync()).Document;
        var places = SentencePlaces.Of(before).ToDictionary(placed => placed.Sentence.Text, placed => placed.Place);
        var after = RewordedDocument.Of(before, new Dictionary<string, string> { [places["一つ目の話。"]] = "", [places["三つ目の話。"]] = "三つ目の長い😊話。" });

        var changes = DocumentDiff.Of(before, after).Where(change => !change.IsSame).ToList();

        Assert.Equal([("一つ目の話。", null), ("三つ目の話。", "三つ目の長い😊話。")], changes.Select(change => (change.Before, change.After)));
        Assert.Equal(("三つ目の", "", "長い😊", "話。"), changes[1].Pieces);
        Assert.Equal([(null, "一つ目の話。")], DocumentDiff.Of(after, before).Where(change => change.Before is null).Select(change => (change.Before, change.After)));
        Assert.All(DocumentDiff.Of(before, before), change => Assert.True(change.IsSame));
    }

    private static readonly string[] Three = ["一つ目の話。", "二つ目の話。", "三つ目の話。"];

    private static Task<MinutesDraft> ThreeReportsAsync() => TestSessions.DraftAsync(TestSessions.WithReports(Three));

    private static string PlaceOf(MinutesDraft draft, string text) => PlaceOf(draft.Document, text);

    private static string PlaceOf(MinutesDocument document, string text) => SentencePlaces.Of(document).Single(placed => placed.Sentence.Text == text).Place;

    private static List<string> Texts(MinutesDocument document) => [.. document.Blocks.SelectMany(block => block.Sentences).Select(sentence => sentence.Text)];
}

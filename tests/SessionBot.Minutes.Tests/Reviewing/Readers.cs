using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Reviewing;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Reviewing;

/// <summary>Who may read which part of an article, whatever it is written as.</summary>
public sealed class Readers
{
    private static readonly SessionRecord Record = TestSessions.Read("messy");

    private static string PartOfFirstRegion => $"{DocumentParts.PlaceOf(SectionKind.Reports)}/{Record.Reports[0].Region}";

    [Fact]
    public async Task What_is_for_fewer_readers_stands_in_no_text_that_is_for_more_of_them()
    {
        var document = await ChosenAsync((PartOfFirstRegion, Audience.Members), (DocumentParts.PlaceOf(SectionKind.Talk), Audience.Organizers));
        var (report, talk) = (WordsOf(document, Audience.Members), WordsOf(document, Audience.Organizers));
        Assert.NotEmpty(report);
        Assert.NotEmpty(talk);

        foreach (var render in new Func<Audience, string>[] { reader => HtmlRenderer.Render(document, null, reader), reader => MarkdownRenderer.Render(document, reader), reader => NoteRenderer.Render(document, reader), reader => PlainTextRenderer.Render(document, reader) })
        {
            AssertHas(render(Audience.Everyone), report, false);
            AssertHas(render(Audience.Everyone), talk, false);
            AssertHas(render(Audience.Members), report, true);
            AssertHas(render(Audience.Members), talk, false);
            AssertHas(render(Audience.Organizers), talk, true);
        }

        Assert.Equal(MarkdownRenderer.Render(document, Audience.Everyone), MarkdownRenderer.Render(document));
        Assert.DoesNotContain("講演内容", HtmlRenderer.Render(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_takes_its_answers_along_and_the_one_beside_it_stays()
    {
        var asked = Record.Exchanges.First(exchange => exchange.Answers.Count > 0);
        var drafted = (await TestSessions.DraftAsync(Record)).Document;

        var document = DocumentParts.For(drafted, [($"{DocumentParts.PlaceOf(SectionKind.Questions)}/{asked.Asked[0].Id}", Audience.Organizers)]);

        var cited = document.Blocks.Where(block => block.Audience == Audience.Organizers).SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Evidence).Select(evidence => evidence.SourceId).Distinct();
        Assert.Equal(asked.Asked.Concat(asked.Answers).Select(source => source.Id).Order(), cited.Order());
    }

    [Fact]
    public async Task A_choice_finds_its_question_again_when_a_message_of_it_was_unsent_and_the_latest_choice_holds()
    {
        var record = TestSessions.Empty with { Exchanges = [new(ExchangeKind.Question, [new("line:2", "費用を教えてください")], [new("line:9", "約100万円です。")])] };
        var drafted = (await TestSessions.DraftAsync(record)).Document;
        var place = $"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:1+line:2";

        Assert.Equal(Audience.Organizers, Narrowest((place, Audience.Organizers)));
        Assert.Equal(Audience.Everyone, Narrowest((place, Audience.Organizers), ($"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:2", Audience.Everyone)));
        Assert.Equal(Audience.Everyone, Narrowest(($"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:1", Audience.Organizers)));

        Audience Narrowest(params (string, Audience)[] chosen) => DocumentParts.For(drafted, chosen).Blocks.Max(block => block.Audience);
    }

    [Fact]
    public void Opening_one_half_of_a_divided_question_leaves_the_other_closed()
    {
        var (asked, parted) = ($"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:1", $"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:1+line:7");
        (string, Audience)[] chosen = [(parted, Audience.Organizers), (asked, Audience.Members), (asked, Audience.Everyone)];

        Assert.Equal(Audience.Organizers, DocumentParts.ChosenFor(parted, chosen));
        Assert.Equal(Audience.Everyone, DocumentParts.ChosenFor(asked, chosen));
        Assert.Equal(Audience.Organizers, DocumentParts.ChosenFor($"{asked}+line:9", chosen));
        Assert.Null(DocumentParts.ChosenFor($"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:9", chosen));
    }

    [Fact]
    public async Task An_answer_that_a_new_draft_keeps_below_another_question_gets_none_of_its_readers()
    {
        Exchange[] asked =
        [
            new(ExchangeKind.Question, [new("line:1", "費用を教えてください")], [new("line:2", "約100万円です。")]),
            new(ExchangeKind.Question, [new("line:3", "期間を教えてください")], [new("line:4", "約3か月です。")]),
        ];
        var record = TestSessions.Empty with { Exchanges = asked };
        var before = (await TestSessions.DraftAsync(record)).Document;
        var fresh = (await TestSessions.DraftAsync(record with { Exchanges = asked[..1] })).Document;
        var kept = SentencePlaces.Of(before).Single(placed => placed.Sentence.Evidence.Any(evidence => evidence.SourceId == "line:4")).Place;
        (string, Audience)[] chosen = [($"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:3", Audience.Organizers), ($"{DocumentParts.PlaceOf(SectionKind.Questions)}/line:1", Audience.Everyone)];

        var merged = new Redraft(null, new HashSet<SectionKind>(), new HashSet<string> { kept }) { Chosen = chosen }.Of(before, fresh, record);

        var placed = SentencePlaces.Of(DocumentParts.For(merged, chosen)).Where(placed => placed.Section == SectionKind.Questions).ToDictionary(placed => placed.Place, placed => placed.Audience);
        Assert.Equal(Audience.Organizers, placed[kept]);
        Assert.All(placed.Where(one => one.Key != kept), one => Assert.Equal(Audience.Everyone, one.Value));
    }

    [Fact]
    public async Task A_document_is_wider_when_a_part_of_it_has_more_readers_whatever_else_is_different()
    {
        var all = await ChosenAsync();
        var report = await ChosenAsync((PartOfFirstRegion, Audience.Members));
        var both = await ChosenAsync((PartOfFirstRegion, Audience.Organizers), (DocumentParts.PlaceOf(SectionKind.Talk), Audience.Members));
        var talk = await ChosenAsync((DocumentParts.PlaceOf(SectionKind.Talk), Audience.Members));

        Assert.All(new[] { (all, report), (all, both), (report, both), (report, talk), (talk, report) }, pair => Assert.True(DocumentParts.IsWider(pair.Item1, pair.Item2)));
        Assert.All(new[] { (all, all), (report, all), (both, report), (both, both) }, pair => Assert.False(DocumentParts.IsWider(pair.Item1, pair.Item2)));
    }

    [Fact]
    public async Task What_one_of_several_others_has_closed_stays_closed_when_the_next_has_it_no_more_and_not_when_it_opens_it_again()
    {
        var (all, closed) = (await ChosenAsync(), await ChosenAsync((PartOfFirstRegion, Audience.Organizers)));
        var without = (await TestSessions.DraftAsync(Record with { Reports = [.. Record.Reports.Skip(1)] })).Document;
        var renamed = RewordedDocument.Of(closed, SentencePlaces.Of(closed).Where(placed => placed.Sentence.Text == Record.Reports[0].Region).ToDictionary(placed => placed.Place, _ => "別の名前"));

        Assert.True(DocumentParts.IsWider(all, closed, without));
        Assert.True(DocumentParts.IsWider(all, renamed));
        Assert.False(DocumentParts.IsWider(all, closed, all));
        Assert.False(DocumentParts.IsWider(all, without));
    }

    [Fact]
    public async Task A_section_closes_what_its_parts_leave_open()
    {
        var document = await ChosenAsync((DocumentParts.PlaceOf(SectionKind.Reports), Audience.Members), (PartOfFirstRegion, Audience.Everyone));

        Assert.All(document.Sections.Single(section => section.Kind == SectionKind.Reports).Blocks, block => Assert.Equal(Audience.Members, block.Audience));
        Assert.DoesNotContain("各地域の取り組み報告", PlainTextRenderer.Render(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_are_kept_when_sentences_are_reworded_and_when_a_draft_is_stored()
    {
        var draft = await TestSessions.DraftAsync(Record);
        var document = DocumentParts.For(draft.Document, [(PartOfFirstRegion, Audience.Members)]);
        var sentence = SentencePlaces.Of(document).First(placed => placed.Audience == Audience.Members && placed.Sentence.Text != Record.Reports[0].Region);

        var reworded = RewordedDocument.Of(document, new Dictionary<string, string> { [sentence.Place] = "書き換えた文。" });
        var json = MinutesJson.Write(draft with { Document = reworded }, Record);

        Assert.Equal(reworded.Blocks.Select(block => block.Audience), MinutesJson.Read(json).Document.Blocks.Select(block => block.Audience));
        Assert.Contains("書き換えた文。", PlainTextRenderer.Render(reworded, Audience.Members), StringComparison.Ordinal);
        Assert.DoesNotContain("書き換えた文。", PlainTextRenderer.Render(reworded), StringComparison.Ordinal);
        Assert.DoesNotContain("\"audience\"", MinutesJson.Write(draft, Record), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_tells_what_has_other_readers()
    {
        var draft = (await TestSessions.DraftAsync(Record)).Document;

        var changes = DocumentDiff.Of(draft, DocumentParts.For(draft, [(PartOfFirstRegion, Audience.Members)])).Where(change => !change.IsSame).ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Equal((Audience.Everyone, Audience.Members), change.Readers));
    }

    private static async Task<MinutesDocument> ChosenAsync(params (string Place, Audience Audience)[] chosen) => DocumentParts.For((await TestSessions.DraftAsync(Record)).Document, chosen);

    /// <summary>Long enough for nothing else of the article to say them by chance, and the same in every kind of text.</summary>
    private static List<string> WordsOf(MinutesDocument document, Audience audience) =>
        [.. document.Blocks.Where(block => block.Audience == audience && block is not HeadingBlock).SelectMany(block => block.Sentences).Select(sentence => sentence.Text).Where(text => text.Length > 10 && text.All(letter => char.IsLetterOrDigit(letter) || letter is '。' or '、'))];

    private static void AssertHas(string text, IEnumerable<string> words, bool expected) => Assert.All(words, one => Assert.Equal(expected, text.Contains(one, StringComparison.Ordinal)));
}

using System.Diagnostics;
using CsCheck;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Drafting;

public sealed class OddInput
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private static readonly string[] Fragments =
    [
        "お世話になっております。", "です。", "ます", "した！？", "」", "「", "えーと、", "😊", "👨‍👩‍👧", "ｶﾞ", "１２", "\r\n", "\n", " ", "　", "、", "。", "*", "#", "|",
        "<script>", "予約が増えました", "青瀬町の冬木です。", "質問です。", "か？", "：", ":", "(笑)", "\uD83D", "\u200D", "なのですが、", "■", "https://example.jp/?a=b",
    ];

    [Fact]
    public async Task A_session_without_reports_talk_and_exchanges_is_title_overview_and_end()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.Empty);

        Assert.Equal([SectionKind.Head, SectionKind.Overview, SectionKind.Closing], draft.Document.Sections.Select(section => section.Kind));
    }

    [Fact]
    public async Task Five_thousand_characters_without_an_end_stay_one_sentence()
    {
        var message = string.Concat(Enumerable.Repeat("予約が増え、", 834));

        var draft = await TestSessions.DraftAsync(TestSessions.WithReports(message));

        Assert.Contains(message, PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本当に増えた！？次の手を考える。", 2)]
    [InlineData("「増えた。」と聞いた。次の手を考える。", 2)]
    [InlineData("LINE と Web で増えた。", 1)]
    [InlineData("合言葉は「まず一歩」", 1)]
    [InlineData("開いた「括弧が閉じない。次の手を考える。", 2)]
    [InlineData("詳細は https://example.jp/a?x=1!y を参照。", 1)]
    public async Task Sentences_end_where_a_reader_sees_an_end(string message, int sentences)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithReports(message));

        Assert.Equal(sentences, draft.Document.Blocks.OfType<ParagraphBlock>().Sum(block => block.Body.Count));
    }

    [Fact]
    public async Task A_talk_of_144000_characters_is_drafted_within_two_seconds_and_shortened()
    {
        var turns = Enumerable.Range(0, 2400).Select(turn => $"えーと、第{turn}の論点として、窓口の改善と職員の研修を同時に進めることが大切です。そうですね、皆さんはどう考えますか。");
        var record = TestSessions.WithTalk(turns);
        await TestSessions.DraftAsync(TestSessions.Read("messy"));
        await TestSessions.DraftAsync(TestSessions.Read("spoken"));

        // Other tests run at the same time: the fastest of a few tells what it takes.
        var fastest = TimeSpan.MaxValue;
        for (var turn = 0; turn < 4 && fastest > Longest; turn++)
        {
            var watch = Stopwatch.StartNew();
            var draft = await TestSessions.DraftAsync(record);
            fastest = TimeSpan.FromTicks(Math.Min(fastest.Ticks, watch.Elapsed.Ticks));
            Assert.InRange(PlainTextRenderer.Render(draft.Document).Length, 1000, 30000);
        }

        Assert.InRange(fastest, TimeSpan.Zero, Longest);
    }

    [Fact]
    public async Task A_transcript_on_one_line_is_shortened_as_if_it_had_turns()
    {
        var line = string.Concat(Enumerable.Range(10, 90).Select(at => $"論点{at}では、窓口の改善と職員研修の計画について具体的な数値を示しながら説明しました。"));

        var draft = await TestSessions.DraftAsync(TestSessions.WithTalk(string.Concat(Enumerable.Repeat(line, 4))));

        var paragraphs = draft.Document.Blocks.OfType<ParagraphBlock>().ToList();
        Assert.InRange(paragraphs.Count, 4, 12);
        Assert.InRange(paragraphs.Sum(block => block.Body.Count), 30, 60);
    }

    [Fact]
    public async Task A_long_talk_keeps_the_order_in_which_things_were_said()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithTalk(
            Enumerable.Range(10, 80).Select(turn => $"論点{turn}では、窓口の改善と職員研修の計画について具体的な数値を示しながら説明しました。")));

        var cited = draft.Document.Blocks.OfType<ParagraphBlock>().SelectMany(block => block.Body)
            .Select(sentence => int.Parse(sentence.Evidence[0].SourceId[1..])).ToList();
        Assert.NotEmpty(cited);
        Assert.Equal(cited.Order(), cited);
    }

    [Fact]
    public Task Whatever_people_write_is_drafted_replays_and_is_covered() =>
        Gen.Int[0, Fragments.Length - 1].Select(at => Fragments[at]).Array[1, 12].Select(string.Concat)
            .Where(text => !string.IsNullOrWhiteSpace(text)).Array[4].SampleAsync(
                async texts =>
                {
                    var record = TestSessions.WithReports(texts[0]) with
                    {
                        Exchanges = [new Exchange(ExchangeKind.Question, [new SourceText("q", texts[1])], [new SourceText("a", texts[2])])],
                        Talk = [new TalkLine(TalkLineKind.Speech, new SourceText("t", texts[3]))],
                    };
                    var draft = await TestSessions.DraftAsync(record);
                    Assert.Empty(draft.Coverage.Missing);
                    Assert.Empty(ProvenanceReplay.Check(draft.Document, record, TestSessions.Layout));
                    Assert.NotEmpty(MarkdownRenderer.Render(draft.Document));
                    Assert.NotEmpty(HtmlRenderer.Render(draft.Document));
                },
                iter: 500);
}

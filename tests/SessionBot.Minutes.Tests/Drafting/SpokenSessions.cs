using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Drafting;

/// <summary>A talk that comes as a transcript, hosts, fillers and questions from the floor included.</summary>
public sealed class SpokenSessions
{
    private static readonly SessionRecord Record = TestSessions.Read("spoken");

    [Fact]
    public async Task The_talk_is_cut_into_its_subjects_under_the_speakers_own_words()
    {
        var draft = await TestSessions.DraftAsync(Record);

        Assert.Equal(
            ["町の概要", "乗り合い交通のしくみ", "予約の方法", "地域での説明会", "成果"],
            Section(draft, SectionKind.Talk).OfType<HeadingBlock>().Where(heading => heading.Level == 3).Select(heading => heading.Sentence.Text));
    }

    [Fact]
    public async Task A_question_that_was_answered_by_mouth_gets_its_answer_from_the_talk()
    {
        var draft = await TestSessions.DraftAsync(Record);

        var answer = Section(draft, SectionKind.Questions).OfType<QaBlock>().SkipWhile(block => !Text(block).Contains("運転手", StringComparison.Ordinal)).Skip(1).First();
        Assert.Equal(QaRole.Answer, answer.Role);
        Assert.StartsWith("運転手は、今9人います。", Text(answer), StringComparison.Ordinal);
        Assert.All(answer.Sentences.SelectMany(sentence => sentence.Evidence), evidence => Assert.StartsWith("talk.vtt#U", evidence.SourceId, StringComparison.Ordinal));
    }

    [Fact]
    public void The_moment_of_a_question_is_the_drafts_and_that_of_one_with_a_written_answer_is_found_too()
    {
        var drivers = Record.Exchanges.Single(exchange => exchange.Asked[0].Text.Contains("運転手", StringComparison.Ordinal));
        var written = drivers with { Answers = [new("written", "9人です。")] };

        var (open, answered) = (new QuestionMoments(Record).Of(drivers), new QuestionMoments(Record with { Exchanges = [written] }).Of(written));

        Assert.Equal("はい、運転手はですね、今9人います。", open[0].Source.Text);
        Assert.Equal(open, answered);
    }

    [Fact]
    public async Task A_question_that_the_talk_does_not_answer_is_left_out_with_its_reason()
    {
        var draft = await TestSessions.DraftAsync(Record);

        Assert.DoesNotContain("給食", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
        Assert.Equal(["質問6 口頭で回答し、記録がないため"], draft.Coverage.LeftOut.Select(item => $"{item.Label} {((LeftOut)item.Fate).Reason}"));
        Assert.Empty(draft.Coverage.Missing);
    }

    [Fact]
    public async Task What_a_person_says_of_an_answer_holds_and_others_are_sought_in_what_is_left()
    {
        var drivers = Record.Exchanges.Single(exchange => exchange.Asked[0].Text.Contains("運転手", StringComparison.Ordinal));
        var found = new QuestionMoments(Record).Of(drivers);

        var told = Record.Talk.Take(Record.Talk.Count / 2).MaxBy(line => line.Source.Text.Length)!.Source.Id;

        var none = await TestSessions.DraftAsync(With(drivers with { SpokenFromTo = [] }));
        var other = await TestSessions.DraftAsync(With(drivers with { SpokenFromTo = [told, told] }));
        var gone = await TestSessions.DraftAsync(With(drivers with { SpokenFromTo = ["talk.vtt#U900", "talk.vtt#U901"] }));

        Assert.Contains(none.Coverage.LeftOut, item => item.SourceId == drivers.Asked[0].Id);
        Assert.Contains(Section(other, SectionKind.Questions).SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Evidence), evidence => evidence.SourceId == told);
        Assert.DoesNotContain(Section(other, SectionKind.Talk).SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Evidence), evidence => evidence.SourceId == told);
        Assert.Contains(Section(gone, SectionKind.Questions).SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Evidence), evidence => evidence.SourceId == found[0].Source.Id);

        SessionRecord With(Exchange changed) => Record with { Exchanges = [.. Record.Exchanges.Select(exchange => exchange == drivers ? changed : exchange)] };
    }

    [Fact]
    public async Task What_answers_a_question_and_what_the_host_says_do_not_stand_in_the_talk_as_well()
    {
        var talk = string.Concat(Section(await TestSessions.DraftAsync(Record), SectionKind.Talk).SelectMany(block => block.Sentences).Select(sentence => sentence.Text));

        Assert.DoesNotContain("4600万円", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("始めたいと思います", talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_on_the_questions_to_come_does_not_end_the_talk()
    {
        var at = Record.Talk.Count / 3;
        TalkLine[] talk = [.. Record.Talk.Take(at), Record.Talk[at] with { Source = new SourceText("talk.vtt#U999", "質疑応答は最後にまとめてお受けします。") }, .. Record.Talk.Skip(at)];

        var draft = await TestSessions.DraftAsync(Record with { Talk = talk });

        Assert.Contains("成果", Section(draft, SectionKind.Talk).OfType<HeadingBlock>().Select(heading => heading.Sentence.Text));
    }

    [Fact]
    public async Task A_speakers_family_and_asides_stay_out() =>
        Assert.DoesNotContain("祖母", PlainTextRenderer.Render((await TestSessions.DraftAsync(Record)).Document), StringComparison.Ordinal);

    [Theory]
    [InlineData("説明会を3回開催し、120人に来ていただいたうえで、来年度の実施に向けて関係する課と協議を重ねてきましたが、まだ決まったことは一つもありません。", "決まったことは一つもありません")]
    [InlineData("国の補助金が付けば、来年の4月から町内にある五つの診療所と病院のすべてで、オンラインの予約と会計の受け付けを始めるつもりでいます。", "国の補助金が付けば")]
    public async Task What_turns_or_limits_a_statement_stays_with_it(string said, string kept)
    {
        var talk = Enumerable.Range(0, 60).Select(at => at == 30 ? said : $"窓口の改善と職員研修の計画について、第{at}回の会議で具体的な数値を示しながら説明しました。");

        var text = PlainTextRenderer.Render((await TestSessions.DraftAsync(TestSessions.WithTalk(talk))).Document);

        Assert.True(text.Contains(kept, StringComparison.Ordinal) || !text.Contains(said[40..50], StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("4月に窓口を開設しました。", "4月に窓口を開設。")]
    [InlineData("来年度の導入を検討しています。", "来年度の導入を検討中。")]
    [InlineData("10月に実施する予定です。", "10月に実施する予定。")]
    [InlineData("費用は約80万円です。", "費用は約80万円。")]
    [InlineData("対象は広げません。", "対象は広げない。")]
    [InlineData("来月から実施します。", "来月から実施する。")]
    public async Task A_section_in_the_nominal_style_ends_on_nouns_where_they_tell_as_much(string written, string expected)
    {
        var layout = TestSessions.Layout with
        {
            Sections = [.. TestSessions.Layout.Sections.Select(section => section is ReportsLayout reports ? reports with { Style = SentenceStyle.Nominal } : section)],
        };
        var record = TestSessions.WithReports(written);

        var draft = await new ExtractiveDrafter().DraftAsync(record, layout, TestContext.Current.CancellationToken);

        Assert.Equal(expected, Section(draft, SectionKind.Reports).OfType<ParagraphBlock>().Single().Body[0].Text);
        Assert.Empty(ProvenanceReplay.Check(draft.Document, record, layout));
    }

    private static IReadOnlyList<MinutesBlock> Section(MinutesDraft draft, SectionKind kind) => draft.Document.Sections.Single(section => section.Kind == kind).Blocks;

    private static string Text(MinutesBlock block) => string.Concat(block.Sentences.Select(sentence => sentence.Text));
}

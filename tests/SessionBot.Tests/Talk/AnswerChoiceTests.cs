using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Features.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Talk;

/// <summary>Organizers put right what of the talk answers a question, and minutes follow it from then on.</summary>
public sealed class AnswerChoiceTests
{
    private const string Review = "/organizers/sessions/3/minutes";

    /// <summary>What a draft makes of rows 2 and 3 of the sample.</summary>
    private const string Chosen = "職員が聞き取り、住民は署名だけ";

    private const string Found = "平均で二十分短く";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rows_that_are_chosen_are_the_answer_in_the_draft_that_follows_and_in_later_ones()
    {
        await using var talk = await DraftedAsync();
        Assert.Contains(Found, await AnswersAsync(talk), StringComparison.Ordinal);

        await talk.ChoosingAsync(1);
        Assert.Contains("name=\"first\" value=\"5\" checked", talk.Page, StringComparison.Ordinal);
        await talk.ChooseAsync("answer", 2, 3);

        Assert.Contains("質問No.1の回答の場所を保存しました。", talk.Told, StringComparison.Ordinal);
        Assert.Contains("（桐生さんが指定）", talk.Page, StringComparison.Ordinal);
        Assert.Contains(Chosen, await AnswersAsync(talk), StringComparison.Ordinal);
        Assert.DoesNotContain(Found, await AnswersAsync(talk), StringComparison.Ordinal);
        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        Assert.Contains(Chosen, await AnswersAsync(talk), StringComparison.Ordinal);

        var evidence = JsonNode.Parse(await talk.DownloadAsync("/organizers/sessions/3/minutes.json"))!["answers"]!.AsArray().Single()!;
        var number = await talk.NumberAsync();
        Assert.Equal([StoredTranscript.IdOf(number, 2), StoredTranscript.IdOf(number, 3)], evidence["spoken"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Fact]
    public async Task It_is_in_the_log_with_who_did_it_and_from_where_to_where()
    {
        await using var talk = await DraftedAsync();

        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("answer", 3, 2);
        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("no-answer");
        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("free-answer");

        var log = Encoding.UTF8.GetString(await talk.DownloadAsync("/organizers/sessions/3/log.csv")).Split("\r\n").Where(line => line.Contains("回答の場所の指定", StringComparison.Ordinal)).ToList();
        Assert.All(log, line => Assert.Contains("\"桐生\",\"回答の場所の指定\",\"質問No.1\",", line, StringComparison.Ordinal));
        Assert.Equal(["\"発言2〜3\"", "\"回答なし\"", "\"自動\""], log.Select(line => line.Split(',')[6]));
    }

    [Fact]
    public async Task A_question_that_nothing_answers_is_left_out_with_its_reason_until_the_answer_is_sought_again()
    {
        await using var talk = await DraftedAsync();

        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("no-answer");

        Assert.Contains("<p class=\"fate\">回答なし", talk.Page.Split("<b>質問No.1</b>")[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Found, await AnswersAsync(talk), StringComparison.Ordinal);
        var draft = StoredMinutes.Read((await talk.RevisionsAsync())[^1].Document);
        Assert.Contains(draft.Coverage.LeftOut, item => item.Label == "質問No.1");

        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("free-answer");
        Assert.Contains(Found, await AnswersAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_organizers_have_worded_stays_when_an_answer_is_put_right()
    {
        await using var talk = await DraftedAsync(report: "窓口の予約を始めました。");
        await talk.OpenAsync(Review);
        var sentence = talk.Page.Split("窓口の予約を始めた。")[0].Split("id=\"s")[^1].Split('"')[0];
        await talk.RewordAsync($"s{sentence}", "窓口の予約をはじめたところだ。");

        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("answer", 2, 3);

        await talk.OpenAsync(Review);
        Assert.Contains("窓口の予約をはじめたところだ。", talk.Page, StringComparison.Ordinal);
        Assert.Contains(Chosen, await AnswersAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_a_colleague_has_made_meanwhile_is_told_and_not_overwritten()
    {
        await using var talk = await DraftedAsync();
        await using var colleague = await talk.ColleagueAsync("江口");
        await talk.ChoosingAsync(1);
        await colleague.ChoosingAsync(1);
        await talk.ChooseAsync("answer", 2, 3);

        await colleague.ChooseAsync("no-answer");

        Assert.Contains("桐生さんが先に質問No.1の回答の場所を変更しました。", colleague.Told, StringComparison.Ordinal);
        Assert.Contains(Chosen, await AnswersAsync(talk), StringComparison.Ordinal);
        await colleague.ChooseAsync("no-answer");
        Assert.DoesNotContain(Chosen, await AnswersAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_of_rows_or_for_no_question_nothing_is_changed()
    {
        await using var talk = await DraftedAsync();
        await talk.ChoosingAsync(1);

        await talk.ChooseAsync("answer");
        Assert.Contains("最後の発言（ここまで）を選んでください。", talk.Told, StringComparison.Ordinal);
        await talk.ChooseAsync("answer", 2, 99);
        Assert.Contains("最後の発言（ここまで）を選んでください。", talk.Told, StringComparison.Ordinal);

        Assert.Empty(await talk.World.ReadAsync(db => db.MinutesEdits.ToListAsync(Ct)));
        await talk.ChooseAsync("answer", 5);
        Assert.Equal(MinutesEditKind.AnswerChosen, (await talk.World.ReadAsync(db => db.MinutesEdits.SingleAsync(Ct))).Kind);
    }

    [Fact]
    public async Task When_the_file_is_removed_the_answer_is_sought_in_what_is_left()
    {
        await using var talk = await DraftedAsync();
        var first = await talk.NumberAsync();
        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("answer", 2, 3);

        await talk.AddAsync("第1部・改.srt", TalkSamples.Srt);
        await talk.PressAsync("remove", first);
        await talk.World.QuietAsync();

        Assert.Contains(Found, await AnswersAsync(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_of_an_answer_leads_from_the_review_to_the_choice()
    {
        await using var talk = await DraftedAsync();
        await talk.OpenAsync(Review);
        var sentence = talk.Page.Split(Found)[0].Split("class=\"row supported\" id=\"")[^1].Split('"')[0];

        await talk.OpenAsync($"{Review}?at={sentence}");
        await talk.OpenAsync(talk.Page.Split("\">回答の場所を直す</a>")[0].Split("href=\"")[^1].Split('#')[0]);

        Assert.Contains("質問No.1に答えている発言を選ぶ", talk.Page, StringComparison.Ordinal);
    }

    private static async Task<TalkWorld> DraftedAsync(string? report = null)
    {
        var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        await talk.AddAsync("第1部.vtt", TalkSamples.Vtt);
        if (report is not null)
        {
            var member = await talk.World.MemberAsync("三田村");
            await talk.World.SayAsync(member, "報告する");
            await talk.World.SayAsync(member, report);
            await talk.World.SayAsync(member, "提出");
        }

        await talk.World.SayAsync(talk.Organizer, "終了");
        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        return talk;
    }

    /// <summary>The section of questions in the newest draft.</summary>
    private static async Task<string> AnswersAsync(TalkWorld talk)
    {
        var document = StoredMinutes.Read((await talk.RevisionsAsync())[^1].Document).Document;
        return string.Join('\n', document.Sections.Where(section => section.Kind == SessionBot.Minutes.Document.SectionKind.Questions)
            .SelectMany(section => section.Blocks).SelectMany(block => block.Sentences).Select(sentence => sentence.Text));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class ModerationTests
{
    [Fact]
    public async Task A_member_cannot_moderate()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");

        await world.SayAsync(member, "見送り 1 不要のため");

        Assert.All(await world.ReadAsync(db => db.Questions.ToListAsync()), question => Assert.Equal(QuestionState.Held, question.State));
    }

    [Fact]
    public async Task Moving_on_answers_the_current_question_and_brings_the_next()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "一つ目の質問ですか");
        await world.SayAsync(member, "二つ目の質問ですか");
        await world.SayAsync(organizer, "全部承認");

        await world.SayAsync(organizer, "次へ");
        await world.SayAsync(organizer, "次へ");

        Assert.Equal([QuestionState.Answered, QuestionState.Now], await world.StatesAsync());
    }

    [Fact]
    public async Task The_button_below_the_list_approves_what_the_list_shows()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var long60 = new string('長', 55);
        for (var number = 1; number <= 60; number++)
        {
            await world.SayAsync(member, $"質問：{number}つ目の{long60}");
        }

        await world.SayAsync(organizer, "口頭で回答 1");
        await world.SayAsync(organizer, "質問一覧");
        var list = world.LastWords(organizer);
        var last = (await world.StatesAsync()).Count - int.Parse(Regex.Match(list, "ほかに([0-9]+)件あります").Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        Assert.StartsWith("第3回の質問・コメント（60件）\n\n質問No.2［", list, StringComparison.Ordinal);
        Assert.Contains($"質問No.{last}［", list, StringComparison.Ordinal);
        Assert.EndsWith("対応済み（回答・見送り・まとめ）：1件", list, StringComparison.Ordinal);

        await world.TapAsync(organizer, $"全部承認 〜{last}");

        Assert.Equal(
            [QuestionState.Answered, .. Enumerable.Repeat(QuestionState.Queued, last - 1), .. Enumerable.Repeat(QuestionState.Held, 60 - last)], await world.StatesAsync());
    }

    [Fact]
    public async Task The_reason_for_not_taking_a_question_reaches_its_asker_with_the_next_free_reply()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "お好きな食べ物は何ですか");

        await world.SayAsync(organizer, "見送り 1 内容から離れるため");
        await world.SayAsync(member, "次回の研究会");

        Assert.Contains("今回は見送らせていただきました（理由：内容から離れるため）", world.BotWords(member)[^2], StringComparison.Ordinal);
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task A_notice_that_nobody_fetched_is_pushed_after_a_while()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        Assert.DoesNotContain("約1,200万円", world.LastWords(member), StringComparison.Ordinal);

        await world.AtAsync(BotWorld.SessionStart.AddMinutes(30));

        Assert.Contains("回答：約1,200万円です。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(1, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task Answers_can_be_added_after_one_was_unsent()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");
        var first = await world.SayAsync(organizer, "回答 1 一つ目です。");
        await world.SayAsync(organizer, "回答 1 二つ目です。");

        await world.UnsendAsync(organizer, first);
        await world.SayAsync(organizer, "回答 1 三つ目です。");

        Assert.Equal(["二つ目です。", "三つ目です。"], await world.ReadAsync(db => db.Answers.OrderBy(answer => answer.Ordinal).Select(answer => answer.Text).ToListAsync()));
    }

    [Fact]
    public async Task When_a_question_is_taken_back_those_merged_into_it_wait_again()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (first, second) = (await world.MemberAsync("小松"), await world.MemberAsync("三田村"));
        await world.SayAsync(first, "費用を教えてください");
        await world.SayAsync(second, "費用はいくらですか");
        await world.SayAsync(organizer, "まとめ 2 1");

        await world.SayAsync(first, "取消");

        Assert.Equal([QuestionState.Withdrawn, QuestionState.Queued], await world.StatesAsync());
    }

    [Fact]
    public async Task A_half_understood_order_changes_nothing_and_is_told()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");

        await world.SayAsync(organizer, "承認 1 2 3");

        Assert.Contains("何も変更していません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal([QuestionState.Held], await world.StatesAsync());
    }

    [Fact]
    public async Task Whose_question_was_merged_hears_the_answer_too()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (first, second) = (await world.MemberAsync("小松"), await world.MemberAsync("三田村"));
        await world.SayAsync(first, "費用を教えてください");
        await world.SayAsync(second, "費用はいくらですか");

        await world.SayAsync(organizer, "まとめ 2 1");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        await world.SayAsync(second, "次回の研究会");

        Assert.Contains(world.BotWords(second), text => text.Contains("No.1とまとめて取り上げます", StringComparison.Ordinal));
        Assert.Contains(world.BotWords(second), text => text.Contains("回答：約1,200万円です。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_step_stands_in_the_log_without_a_gap()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");

        var log = await world.ReadAsync(db => db.SessionEvents.OrderBy(entry => entry.Version).ToListAsync());

        Assert.Equal(Enumerable.Range(1, log.Count), log.Select(entry => entry.Version));
        Assert.Equal(
            [
                SessionEventKind.SessionPlanned, SessionEventKind.PhaseMoved, SessionEventKind.QuestionAsked, SessionEventKind.QuestionChanged,
                SessionEventKind.AnswerRecorded, SessionEventKind.QuestionChanged,
            ],
            log.Select(entry => entry.Kind));
        Assert.DoesNotContain(log, entry => $"{entry.Before}{entry.After}".Contains("費用", StringComparison.Ordinal));
    }
}

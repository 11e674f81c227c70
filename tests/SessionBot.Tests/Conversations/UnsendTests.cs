using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class UnsendTests
{
    private const string Secret = "うっかり送った内緒の話ですか";

    [Fact]
    public async Task A_question_of_which_nothing_is_left_is_listed_as_unsent()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var id = await world.SayAsync(member, "うっかり送った内緒の話ですか");

        await world.UnsendAsync(member, id);
        await world.SayAsync(member, "自分の質問");

        Assert.Contains("質問No.1：（送信取り消し）\n→ 取り消し済み", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsent_question_is_gone_everywhere_and_withdrawn()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        var id = await world.SayAsync(member, Secret);
        await world.SayAsync(organizer, "承認 1");

        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Equal(QuestionState.Withdrawn, await world.ReadAsync(db => db.Questions.Select(question => question.State).SingleAsync()));
    }

    [Fact]
    public async Task A_notice_that_still_waits_does_not_quote_it()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("倉田"), await world.MemberAsync("長谷部"));
        var id = await world.SayAsync(member, Secret);
        await world.SayAsync(other, "同じ質問ですか");
        await world.SayAsync(organizer, "まとめ 2 1");
        await world.SayAsync(organizer, "回答 1 お答えできません。");

        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_unsent_text_takes_nothing_from_what_others_are_told()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("倉田"), await world.MemberAsync("長谷部"));
        await world.SayAsync(other, "費用を教えてください");
        await world.SayAsync(organizer, "見送り 1 内容から離れるため");
        var id = await world.SayAsync(member, "費用は");

        await world.UnsendAsync(member, id);
        await world.SayAsync(other, "次回の研究会");

        Assert.Contains(world.BotWords(other), text => text.Contains("理由：内容から離れるため", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unsent_answer_is_not_told_any_more()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.SayAsync(member, "担当の方はどなたですか");
        var id = await world.SayAsync(organizer, "回答 1 担当は内緒の話さんです。");

        await world.UnsendAsync(organizer, id);
        await world.SayAsync(organizer, "回答 1 担当は情報政策課です。");
        await world.SayAsync(member, "次回の研究会");
        Assert.Contains(world.BotWords(member), text => text.Contains("担当は情報政策課です。", StringComparison.Ordinal));

        await world.SayAsync(organizer, "戻す");
        await world.SayAsync(organizer, "戻す");
        await world.SayAsync(organizer, "戻す");
        Assert.Contains("元に戻せる操作がありません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("内緒の話", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unsent_reason_is_gone_from_the_question_the_log_and_the_notice()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.SayAsync(member, "担当の方はどなたですか");
        var id = await world.SayAsync(organizer, "見送り 1 内緒の話があるため");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(organizer, "戻す");

        await world.UnsendAsync(organizer, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        await world.SayAsync(organizer, "戻す");
        Assert.Contains("元に戻しました", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsend_that_comes_before_its_message_is_kept_in_mind()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");

        await world.Line.HoldAsync(
            async () => await world.Line.UnsendAsync(member.Id, await world.Line.SayAsync(member.Id, Secret)),
            HeldOrder.Reversed, TestContext.Current.CancellationToken);
        await world.QuietAsync();

        Assert.Equal(0, await world.ReadAsync(db => db.Questions.CountAsync()));
        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_which_everything_is_unsent_is_withdrawn()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        var id = await world.SayAsync(member, "報告：うっかり書いた内緒の話です。");
        await world.SayAsync(member, "提出");

        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Null(await world.ReadAsync(db => db.RegionalReports.Select(report => report.SubmittedRevision).SingleAsync()));
    }

    [Fact]
    public async Task A_draft_that_used_it_is_made_again_without_it()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        var id = await world.SayAsync(member, Secret);
        await world.SayAsync(organizer, "回答 1 お答えできません。");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");
        Assert.Contains("内緒の話", await world.ReadAsync(db => db.Minutes.Select(minutes => minutes.Document).SingleAsync()), StringComparison.Ordinal);

        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Equal([MinutesState.Dropped, MinutesState.Draft], await world.ReadAsync(db => db.Minutes.OrderBy(minutes => minutes.Revision).Select(minutes => minutes.State).ToListAsync()));
        Assert.Contains("（第2版）ができました", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "議事録承認 1");
        Assert.Contains("第1版は最新ではありません", world.LastWords(organizer), StringComparison.Ordinal);
    }
}

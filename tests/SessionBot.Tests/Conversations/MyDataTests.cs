using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class MyDataTests
{
    private const string Name = "黒瀬みつる";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_sees_what_is_stored()
    {
        var (world, _, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(member, "コメント：とても長い感想です。窓口の様子がよく分かり、わたしたちの町でも試してみたいと思いました。");
        await world.SayAsync(member, "リマインド停止");

        await world.SayAsync(member, "私のデータ");

        var shown = world.LastWords(member);
        Assert.Contains($"表示名）：{Name}\n・地域：みなと町\n・登録日：2026/11/20\n・リマインド：停止中", shown, StringComparison.Ordinal);
        Assert.Contains("・質問：1件\n　「費用はどのくらいですか」\n・コメント：1件\n　「とても長い感想です。", shown, StringComparison.Ordinal);
        Assert.Contains("…」", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("試してみたい", shown, StringComparison.Ordinal);
        Assert.Matches("受け取った文の控え：[1-9]", shown);
    }

    [Fact]
    public async Task After_the_erasure_nothing_of_the_member_is_left()
    {
        var (world, organizer, member) = await ReportedAsync();
        await using var disposing = world;
        var group = world.Line.AddGroup([member.Id, organizer.Id]);
        var other = await world.MemberAsync("小松", "あおば市");
        await world.SayAsync(member, "うちの秘密の窓口は何時までですか");
        await world.SayAsync(member, "コメント：秘密の話をありがとうございました");
        await world.Line.SayInGroupAsync(group.Id, member.Id, "質問：秘密の費用はどのくらいですか", ct: Ct);
        await world.Line.SayInGroupAsync(group.Id, member.Id, "@研究会ボット 次回の研究会", ct: Ct);
        await world.QuietAsync();
        await world.SayAsync(other, "秘密とはなんですか");
        await world.SayAsync(organizer, "まとめ 4 1");
        await world.SayAsync(organizer, "見送り 2 内容から離れるため");
        await world.SayAsync(organizer, "質問一覧");
        await world.SayAsync(member, "私のデータ");

        await EraseAsync(world, member);

        Assert.Contains("保存していたあなたのデータを消しました", world.LastWords(member), StringComparison.Ordinal);
        var left = await world.DatabaseTextAsync();
        Assert.DoesNotContain(member.Id, left, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, left, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密の", left, StringComparison.Ordinal);
        Assert.Contains("秘密とはなんですか", left, StringComparison.Ordinal);
        Assert.Equal(
            [QuestionState.Withdrawn, QuestionState.Withdrawn, QuestionState.Withdrawn],
            await world.ReadAsync(db => db.Questions.Where(question => question.Number < 4).Select(question => question.State).ToListAsync(Ct)));
        Assert.Null(await world.ReadAsync(db => db.RegionalReports.Select(report => report.SubmittedRevision).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_draft_that_used_the_words_is_made_again_without_them_and_only_once()
    {
        var (world, organizer, member) = await ReportedAsync();
        await using var disposing = world;
        await world.SayAsync(member, "うちの秘密の窓口は何時までですか");
        await world.SayAsync(organizer, "回答 1 5時までです。");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");

        await EraseAsync(world, member);

        Assert.Equal(
            [MinutesState.Dropped, MinutesState.Draft],
            await world.ReadAsync(db => db.Minutes.OrderBy(minutes => minutes.Revision).Select(minutes => minutes.State).ToListAsync(Ct)));
        Assert.DoesNotContain("秘密の", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_minutes_stay_as_they_were_published()
    {
        var (world, organizer, member) = await ReportedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");
        await world.SayAsync(organizer, "議事録承認 1");
        var published = await world.ReadAsync(db => db.Minutes.Select(minutes => minutes.Document).SingleAsync(Ct));

        await EraseAsync(world, member);

        Assert.Equal(published, await world.ReadAsync(db => db.Minutes.Where(minutes => minutes.State == MinutesState.Approved).Select(minutes => minutes.Document).SingleAsync(Ct)));
        Assert.Contains("秘密の", published, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, published, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_notices_are_not_sent_any_more()
    {
        var (world, organizer, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "回答 1 年間10万円です");

        await EraseAsync(world, member);
        var told = world.BotWords(member).Count;
        await world.AtAsync(BotWorld.SessionStart.AddHours(1));

        Assert.Equal(told, world.BotWords(member).Count);
    }

    [Fact]
    public async Task Whoever_comes_back_begins_anew()
    {
        var (world, _, member) = await LiveAsync();
        await using var disposing = world;
        await EraseAsync(world, member);
        await world.Line.UnfollowAsync(member.Id, ct: Ct);

        await world.Line.FollowAsync(member.Id, ct: Ct);
        await world.QuietAsync();

        Assert.Contains("地域を選ぶか、地域名をお送りください", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(1, await world.ReadAsync(db => db.Members.CountAsync(known => known.LineUserId == member.Id && known.RegionId == null, Ct)));
    }

    [Fact]
    public async Task What_an_organizer_noted_stays_as_the_group_s_record_and_loses_its_name()
    {
        var (world, organizer, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "回答 1 年間10万円です");
        await world.SayAsync(organizer, "私のデータ削除");
        Assert.Contains("運営として記録した回答", world.BotWords(organizer)[^2], StringComparison.Ordinal);

        await world.TapAsync(organizer, "削除する");

        var left = await world.DatabaseTextAsync();
        Assert.Contains("年間10万円です", left, StringComparison.Ordinal);
        Assert.DoesNotContain(organizer.Id, left, StringComparison.Ordinal);
        Assert.DoesNotContain("桐生", left, StringComparison.Ordinal);
        await world.SayAsync(organizer, "質問一覧");
        Assert.DoesNotContain("費用はどのくらいですか", world.LastWords(organizer), StringComparison.Ordinal);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Member)> LiveAsync()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        var member = await world.MemberAsync(Name);
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        return (world, organizer, member);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Member)> ReportedAsync()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        var member = await world.MemberAsync(Name);
        await world.AtAsync(BotWorld.SessionStart.AddDays(-8));
        await world.SayAsync(member, "報告：秘密の窓口を広げました。");
        await world.SayAsync(member, "秘密の相談も始めました。");
        await world.SayAsync(member, "提出");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        return (world, organizer, member);
    }

    private static async Task EraseAsync(BotWorld world, SimulatedUser member)
    {
        await world.SayAsync(member, "私のデータ削除");
        await world.TapAsync(member, "削除する");
    }
}

using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.RegionalReports;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class ReportTests
{
    [Fact]
    public async Task Several_messages_become_one_report()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));

        await world.SayAsync(member, "報告する");
        await world.SayAsync(member, "電子申請を始めました。");
        await world.SayAsync(member, "利用は40件です。");
        await world.SayAsync(member, "提出");

        Assert.Contains("電子申請を始めました。\n利用は40件です。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("7地域中1地域が提出済みです", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_counts_only_once_it_is_submitted()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告：25手続きです。");
        await world.SayAsync(member, "提出");

        await world.SayAsync(member, "訂正");
        await world.SayAsync(member, "35手続きです。");

        Assert.Equal(["25手続きです。"], await SubmittedAsync(world));
        await world.SayAsync(member, "提出");
        Assert.Equal(["35手続きです。"], await SubmittedAsync(world));
    }

    [Fact]
    public async Task What_is_sent_after_the_report_stands_behind_it()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告：電子申請を始めました。");
        await world.SayAsync(member, "提出");

        await world.SayAsync(member, "追加です。参加者は45名でした。");
        Assert.Contains("提出すると、提出済みの報告への追記になります。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(["電子申請を始めました。"], await SubmittedAsync(world));
        await world.SayAsync(member, "提出");

        Assert.Contains("第3回の報告に追記しました。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(["電子申請を始めました。", "追加です。参加者は45名でした。"], await SubmittedAsync(world));
    }

    [Fact]
    public async Task Who_meant_a_new_report_says_so_before_handing_it_in()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告：電子申請を始めました。");
        await world.SayAsync(member, "提出");
        await world.SayAsync(member, "電子申請を始め、45件の利用がありました。");

        await world.SayAsync(member, "訂正");
        await world.SayAsync(member, "提出");

        Assert.Contains("第3回の報告を新しい内容に差し替えました。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(["電子申請を始め、45件の利用がありました。"], await SubmittedAsync(world));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_overtakes_what_the_report_is_whole(int seed)
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        string[] said = ["報告する", "一通目です。", "二通目です。", "三通目です。", "提出"];

        await world.Line.HoldAsync(
            async () =>
            {
                foreach (var (at, text) in said.Index())
                {
                    world.Clock.Set(BotWorld.SessionStart.AddDays(-7).AddMinutes(at));
                    await world.Line.SayAsync(member.Id, text, new Delivery { Duplicates = 1 }, TestContext.Current.CancellationToken);
                }
            },
            HeldOrder.Shuffled(seed), TestContext.Current.CancellationToken);
        await world.QuietAsync();

        Assert.Equal(said[1..4], await SubmittedAsync(world));
    }

    [Fact]
    public async Task A_late_report_is_accepted_and_marked()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("榎本", "もりの市");

        await world.SayAsync(member, "報告する");
        await world.SayAsync(member, "日報を送れるようにしました。");
        await world.SayAsync(member, "提出");

        Assert.Contains("「追記」として扱います", world.LastWords(member), StringComparison.Ordinal);
        Assert.True(await world.ReadAsync(db => db.RegionalReports.Select(report => report.IsLate).SingleAsync()));
    }

    [Fact]
    public async Task A_withdrawn_report_can_be_written_again()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("長谷部", "ひかり町");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告：下書きです。");

        await world.SayAsync(member, "報告取消");
        Assert.Equal(ReportState.Withdrawn, await world.ReadAsync(db => db.RegionalReports.Select(report => report.State).SingleAsync()));
        await world.SayAsync(member, "報告：防災アプリの登録が3割を超えました。");
        await world.SayAsync(member, "提出");

        Assert.Equal(["防災アプリの登録が3割を超えました。"], await SubmittedAsync(world));
    }

    private static Task<List<string>> SubmittedAsync(BotWorld world) => world.ReadAsync(async db =>
    {
        var report = await db.RegionalReports.Include(report => report.Messages).SingleAsync();
        return report.MessagesOf(report.SubmittedRevision).Select(message => message.Text).ToList();
    });
}

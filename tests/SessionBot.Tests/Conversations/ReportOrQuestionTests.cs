using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>What could be of a report or a question is lost as neither.</summary>
public sealed class ReportOrQuestionTests
{
    [Fact]
    public async Task An_old_draft_does_not_swallow_a_question_of_the_session()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("真鍋", "すなはま町");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "実証を始めましたが、整理中です。");

        await world.AtAsync(BotWorld.SessionStart.AddMinutes(5));
        await world.SayAsync(member, "観光客向けの手続きにも使えますか");

        Assert.Contains("質問No.1として受け付けました", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_region_nothing_is_lost_and_the_region_is_asked_for()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("真鍋", region: null);
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));

        await world.SayAsync(member, "実証を始めました。");

        Assert.Contains("受け付けました", world.BotWords(member)[^2], StringComparison.Ordinal);
        Assert.Contains("地域を選ぶか、地域名をお送りください", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal("実証を始めました。", await world.ReadAsync(db => db.Questions.Select(question => question.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_report_written_without_a_region_is_kept_too()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("真鍋", region: null);

        await world.SayAsync(member, "報告：実証を始めました。");

        Assert.Equal("実証を始めました。", await world.ReadAsync(db => db.Questions.Select(question => question.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_colleagues_report_in_session_does_not_swallow_a_question()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (writer, colleague) = (await world.MemberAsync("榎本", "もりの市"), await world.MemberAsync("柏木", "もりの市"));
        await world.SayAsync(writer, "報告する");

        await world.SayAsync(colleague, "窓口の数");
        await world.SayAsync(writer, "日報を送れるようにしました。");
        await world.SayAsync(writer, "待ち時間はどのくらいですか");

        Assert.Contains("No.1として受け付けました", world.LastWords(colleague), StringComparison.Ordinal);
        Assert.Contains("質問No.2", world.LastWords(writer), StringComparison.Ordinal);
    }
}

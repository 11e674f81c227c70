using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.RegionalReports;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Attachments;

/// <summary>A file that is not kept is no part of the report that it was sent to.</summary>
public sealed class RefusedReportFileTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_file_alone_cannot_be_handed_in()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告する");
        await world.Line.SendFileAsync(member.Id, "悪い.exe", SampleFiles.Program, ct: Ct);
        await world.QuietAsync();

        await world.SayAsync(member, "提出");

        Assert.StartsWith("提出する報告がまだありません。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains(world.BotWords(member), text => text.Contains("ファイルは対応していない形式のため", StringComparison.Ordinal));
        Assert.Equal(ReportState.Draft, await world.ReadAsync(db => db.RegionalReports.Select(report => report.State).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Beside_words_it_is_left_out_and_the_words_are_handed_in()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐伯");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await world.SayAsync(member, "報告：電子申請を始めました。");
        await world.Line.SendFileAsync(member.Id, "悪い.exe", SampleFiles.Program, ct: Ct);
        await world.QuietAsync();

        await world.SayAsync(member, "提出");

        Assert.Contains("受け付けました", world.LastWords(member), StringComparison.Ordinal);
        Assert.DoesNotContain("添付", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(["電子申請を始めました。"], await world.ReportTextsAsync());
    }
}

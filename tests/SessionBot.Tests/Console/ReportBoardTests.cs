using System.Net;
using SessionBot.Domain.RegionalReports;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Organizers read the regions' reports and enter them.</summary>
public sealed class ReportBoardTests
{
    private const string Reports = $"{ConsoleWorld.Session}/reports";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_region_stands_where_its_report_does_and_late_ones_are_marked()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var (writer, drafter) = (await console.World.MemberAsync("小松"), await console.World.MemberAsync("倉田", "あおば市"));
        await console.World.SayAsync(drafter, "空き家の相談会を開きました。");
        await console.World.AtAsync(BotWorld.SessionStart.AddHours(-2));
        await console.SubmitReportAsync(writer, "窓口の予約を始めました。");

        await console.SignInAsync();
        await console.OpenAsync(Reports);

        Assert.Matches("[0-9]+地域中1地域が提出済み", console.Page);
        Assert.Matches("(?s)<li class=\"submitted\">\\s*<a [^>]*>みなと町</a>.*?締切後", console.Page);
        Assert.Matches("(?s)<li class=\"draft\">\\s*<a [^>]*>あおば市</a>", console.Page);
        Assert.Contains("class=\"missing\"", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_read_by_nobody_any_more()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await console.SubmitReportAsync(author, "窓口の予約を始めました。");
        await console.World.SayAsync(author, "報告取消");

        await console.OpenAsync(await console.RegionAddressAsync("みなと町"));
        Assert.DoesNotContain("窓口の予約", console.Page, StringComparison.Ordinal);
        await console.OpenAsync("/organizers/sessions/3/reports");

        Assert.DoesNotContain("窓口の予約", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_draft_that_the_organizer_has_not_read_are_not_handed_in_and_the_region_hears_of_what_is()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var member = await console.World.MemberAsync("小松");
        await console.World.SayAsync(member, "報告：窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.World.SayAsync(member, "下書きです。まだ出さないでください。");

        await console.SendAsync($"{one}/enter", ("version", await console.VersionAsync()), ("read", console.ReadDigest()), ("text", ""));
        Assert.Contains("この画面を開いた後に、報告が変わりました。", console.Page, StringComparison.Ordinal);
        Assert.Contains("まだ出さないでください。", console.Page, StringComparison.Ordinal);
        Assert.Equal(ReportState.Draft, (await console.ReportAsync()).State);
        await console.SendAsync($"{one}/enter", ("version", await console.VersionAsync()), ("read", console.ReadDigest()), ("text", ""));

        Assert.Equal(ReportState.Submitted, (await console.ReportAsync()).State);
        await console.World.SayAsync(member, "次回の研究会");
        Assert.Contains(console.World.BotWords(member), words => words.Contains("第3回のみなと町の報告を、運営で提出しました。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organizer_enters_a_report_for_a_region_and_it_stays_when_the_organizer_is_erased()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/enter", ("version", await console.VersionAsync()), ("read", console.ReadDigest()), ("text", ""));
        Assert.Contains("報告の内容を入力してください。", console.Page, StringComparison.Ordinal);

        await console.SendAsync($"{one}/enter", ("version", await console.VersionAsync()), ("read", console.ReadDigest()), ("text", "電話で伺いました。窓口の予約を始めました。"));
        Assert.Equal(ReportState.Submitted, (await console.ReportAsync()).State);

        await console.World.SayAsync(console.Organizer, "私のデータ削除");
        await console.World.Line.TapAsync(console.Organizer.Id, "削除する", ct: Ct);
        await console.World.QuietAsync();
        var report = await console.ReportAsync();
        Assert.Equal(["電話で伺いました。窓口の予約を始めました。"], report.MessagesOf(report.SubmittedRevision).Select(message => message.Text));
    }

    [Fact]
    public async Task A_comment_is_needed_and_a_region_of_nowhere_is_not_found()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        await console.SubmitReportAsync(await console.World.MemberAsync("小松"), "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);

        await console.SendAsync($"{one}/return", ("version", await console.VersionAsync()), ("text", " "));
        Assert.Contains("コメントを入力してください。", console.Page, StringComparison.Ordinal);
        await console.SendAsync($"{one}/return", ("version", await console.VersionAsync()), ("text", new string('あ', 501)));
        Assert.Contains("500文字までです（いまは501文字です）。", console.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await console.OpenAsync($"{Reports}/{Guid.NewGuid():N}"));
    }

    [Fact]
    public async Task What_several_regions_have_handed_in_about_one_theme_stands_together()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var (first, second, third) = (await console.World.MemberAsync("小松"), await console.World.MemberAsync("倉田", "あおば市"), await console.World.MemberAsync("佐伯", "かわかみ村"));
        await console.SubmitReportAsync(first, "窓口の予約を始めました。ドローンの講習も開きました。");
        await console.World.SayAsync(third, "ドローンを買いました。");
        await console.OpenAsync(Reports);
        Assert.DoesNotContain("共通する話題", console.Page, StringComparison.Ordinal);

        await console.SubmitReportAsync(second, "天気に恵まれました。ドローンで測量しています。");
        await console.OpenAsync(Reports);

        Assert.Matches(@"(?s)<h3>ドローン（2地域）</h3>.*?あおば市</a>\s*<span dir=""auto"">ドローンで測量しています。</span>", console.Page);
        Assert.Matches(@"(?s)<h3>ドローン（2地域）</h3>.*?みなと町</a>\s*<span dir=""auto"">ドローンの講習も開きました。</span>", console.Page);
        Assert.DoesNotContain("<span dir=\"auto\">ドローンを買いました。", console.Page, StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.RegionalReports;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Organizers read the regions' reports, send them back and enter them.</summary>
public sealed class ReportBoardTests
{
    private const string Reports = $"{ConsoleWorld.Session}/reports";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_region_stands_where_its_report_does_and_late_ones_are_marked()
    {
        await using var console = await CollectingAsync();
        var (writer, drafter) = (await console.World.MemberAsync("小松"), await console.World.MemberAsync("倉田", "あおば市"));
        await console.World.SayAsync(drafter, "空き家の相談会を開きました。");
        await console.World.AtAsync(BotWorld.SessionStart.AddHours(-2));
        await SubmitAsync(console, writer, "窓口の予約を始めました。");

        await console.SignInAsync();
        await console.OpenAsync(Reports);

        Assert.Matches("[0-9]+地域中1地域が提出済み", console.Page);
        Assert.Matches("(?s)<li class=\"submitted\">\\s*<a [^>]*>みなと町</a>.*?締切後", console.Page);
        Assert.Matches("(?s)<li class=\"draft\">\\s*<a [^>]*>あおば市</a>", console.Page);
        Assert.Contains("class=\"missing\"", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_report_reaches_its_author_with_the_comment_and_is_handed_in_anew()
    {
        await using var console = await CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await SubmitAsync(console, author, "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        Assert.Contains("窓口の予約を始めました。", console.Page, StringComparison.Ordinal);

        await console.SendAsync($"{one}/return", ("version", await VersionAsync(console)), ("text", "件数もお書きください。"));

        var returned = await ReportAsync(console);
        Assert.Equal((ReportState.Returned, null, "件数もお書きください。"), (returned.State, returned.SubmittedRevision, returned.ReturnComment));
        Assert.Contains("差戻し", console.Page, StringComparison.Ordinal);
        await console.World.SayAsync(author, "自分の質問");
        Assert.Contains(console.World.BotWords(author), words => words.Contains("「件数もお書きください。」", StringComparison.Ordinal));

        await SubmitAsync(console, author, "予約は月に120件です。");
        var again = await ReportAsync(console);
        Assert.Equal((ReportState.Submitted, null, 2), (again.State, again.ReturnComment, again.MessagesOf(again.SubmittedRevision).Count()));
    }

    [Fact]
    public async Task A_returned_report_whose_author_is_not_of_the_region_reaches_all_of_the_region()
    {
        await using var console = await CollectingAsync();
        var (author, member) = (await console.World.MemberAsync("三田村"), await console.World.MemberAsync("小松"));
        await SubmitAsync(console, author, "窓口の予約を始めました。");
        await console.World.SayAsync(author, "地域 あおば市");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);

        await console.SendAsync($"{one}/return", ("version", await VersionAsync(console)), ("text", "件数もお書きください。"));

        await console.World.SayAsync(member, "自分の質問");
        Assert.Contains(console.World.BotWords(member), words => words.Contains("「件数もお書きください。」", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_when_a_returned_report_would_reach_nobody()
    {
        await using var console = await CollectingAsync();
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/enter", ("version", await VersionAsync(console)), ("read", DigestOf(console)), ("text", "窓口の予約を始めました。"));

        await console.OpenAsync(one);
        Assert.Contains("LINEで連絡できる方がいません。", console.Page, StringComparison.Ordinal);
        await console.World.MemberAsync("小松");
        await console.OpenAsync(one);

        Assert.DoesNotContain("LINEで連絡できる方がいません。", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_rewrites_a_returned_report_begins_anew()
    {
        await using var console = await CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await SubmitAsync(console, author, "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/return", ("version", await VersionAsync(console)), ("text", "別の回の内容のようです。"));

        await console.World.SayAsync(author, "訂正");
        await SubmitAsync(console, author, "移住の相談が増えました。");

        var report = await ReportAsync(console);
        Assert.Equal(["移住の相談が増えました。"], report.MessagesOf(report.SubmittedRevision).Select(message => message.Text));
    }

    [Fact]
    public async Task What_was_taken_back_is_read_by_nobody_any_more()
    {
        await using var console = await CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await SubmitAsync(console, author, "窓口の予約を始めました。");
        await console.World.SayAsync(author, "報告取消");

        await console.OpenAsync(await console.RegionAddressAsync("みなと町"));
        Assert.DoesNotContain("窓口の予約", console.Page, StringComparison.Ordinal);
        await console.OpenAsync("/organizers/sessions/3/reports");

        Assert.DoesNotContain("窓口の予約", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_changed_since_it_was_read_is_neither_returned_nor_entered_and_the_words_stay()
    {
        await using var console = await CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await SubmitAsync(console, author, "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        var seen = await VersionAsync(console);
        await console.World.SayAsync(author, "訂正");
        await SubmitAsync(console, author, "予約は月に120件です。");

        await console.SendAsync($"{one}/return", ("version", seen), ("text", "件数もお書きください。"));

        Assert.Contains("この画面を開いた後に、報告が変わりました。", console.Page, StringComparison.Ordinal);
        Assert.Contains("件数もお書きください。", console.Page, StringComparison.Ordinal);
        Assert.Equal(ReportState.Submitted, (await ReportAsync(console)).State);
    }

    [Fact]
    public async Task Words_of_a_draft_that_the_organizer_has_not_read_are_not_handed_in_and_the_region_hears_of_what_is()
    {
        await using var console = await CollectingAsync();
        var member = await console.World.MemberAsync("小松");
        await console.World.SayAsync(member, "報告：窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.World.SayAsync(member, "下書きです。まだ出さないでください。");

        await console.SendAsync($"{one}/enter", ("version", await VersionAsync(console)), ("read", DigestOf(console)), ("text", ""));
        Assert.Contains("この画面を開いた後に、報告が変わりました。", console.Page, StringComparison.Ordinal);
        Assert.Contains("まだ出さないでください。", console.Page, StringComparison.Ordinal);
        Assert.Equal(ReportState.Draft, (await ReportAsync(console)).State);
        await console.SendAsync($"{one}/enter", ("version", await VersionAsync(console)), ("read", DigestOf(console)), ("text", ""));

        Assert.Equal(ReportState.Submitted, (await ReportAsync(console)).State);
        await console.World.SayAsync(member, "次回の研究会");
        Assert.Contains(console.World.BotWords(member), words => words.Contains("第3回のみなと町の報告を、運営で提出しました。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organizer_enters_a_report_for_a_region_and_it_stays_when_the_organizer_is_erased()
    {
        await using var console = await CollectingAsync();
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/enter", ("version", await VersionAsync(console)), ("read", DigestOf(console)), ("text", ""));
        Assert.Contains("報告の内容を入力してください。", console.Page, StringComparison.Ordinal);

        await console.SendAsync($"{one}/enter", ("version", await VersionAsync(console)), ("read", DigestOf(console)), ("text", "電話で伺いました。窓口の予約を始めました。"));
        Assert.Equal(ReportState.Submitted, (await ReportAsync(console)).State);

        await console.World.SayAsync(console.Organizer, "私のデータ削除");
        await console.World.Line.TapAsync(console.Organizer.Id, "削除する", ct: Ct);
        await console.World.QuietAsync();
        var report = await ReportAsync(console);
        Assert.Equal(["電話で伺いました。窓口の予約を始めました。"], report.MessagesOf(report.SubmittedRevision).Select(message => message.Text));
    }

    [Fact]
    public async Task A_comment_is_needed_and_a_region_of_nowhere_is_not_found()
    {
        await using var console = await CollectingAsync();
        await SubmitAsync(console, await console.World.MemberAsync("小松"), "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);

        await console.SendAsync($"{one}/return", ("version", await VersionAsync(console)), ("text", " "));
        Assert.Contains("コメントを入力してください。", console.Page, StringComparison.Ordinal);
        await console.SendAsync($"{one}/return", ("version", await VersionAsync(console)), ("text", new string('あ', 501)));
        Assert.Contains("500文字までです（いまは501文字です）。", console.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await console.OpenAsync($"{Reports}/{Guid.NewGuid():N}"));
    }

    [Fact]
    public async Task What_several_regions_have_handed_in_about_one_theme_stands_together()
    {
        await using var console = await CollectingAsync();
        var (first, second, third) = (await console.World.MemberAsync("小松"), await console.World.MemberAsync("倉田", "あおば市"), await console.World.MemberAsync("佐伯", "かわかみ村"));
        await SubmitAsync(console, first, "窓口の予約を始めました。ドローンの講習も開きました。");
        await console.World.SayAsync(third, "ドローンを買いました。");
        await console.OpenAsync(Reports);
        Assert.DoesNotContain("共通する話題", console.Page, StringComparison.Ordinal);

        await SubmitAsync(console, second, "天気に恵まれました。ドローンで測量しています。");
        await console.OpenAsync(Reports);

        Assert.Matches(@"(?s)<h3>ドローン（2地域）</h3>.*?あおば市</a>\s*<span dir=""auto"">ドローンで測量しています。</span>", console.Page);
        Assert.Matches(@"(?s)<h3>ドローン（2地域）</h3>.*?みなと町</a>\s*<span dir=""auto"">ドローンの講習も開きました。</span>", console.Page);
        Assert.DoesNotContain("<span dir=\"auto\">ドローンを買いました。", console.Page, StringComparison.Ordinal);
    }

    private static async Task<ConsoleWorld> CollectingAsync()
    {
        var console = await ConsoleWorld.PlannedAsync();
        await console.World.SayAsync(console.Organizer, "受付開始");
        return console;
    }

    private static async Task SubmitAsync(ConsoleWorld console, LineSimulator.People.SimulatedUser author, string text)
    {
        await console.World.SayAsync(author, text);
        await console.World.SayAsync(author, "提出");
    }

    private static string DigestOf(ConsoleWorld console) => Regex.Match(console.Page, "name=\"read\" value=\"(?<value>[0-9a-f]+)\"").Groups["value"].Value;

    private static async Task<string> VersionAsync(ConsoleWorld console) => $"{(await console.SessionAsync()).Version}";

    private static Task<RegionalReport> ReportAsync(ConsoleWorld console) =>
        console.World.ReadAsync(db => db.RegionalReports.Include(report => report.Messages).SingleAsync(Ct));
}

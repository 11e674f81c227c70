using SessionBot.Domain.RegionalReports;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Organizers send a report back with a comment.</summary>
public sealed class ReturnedReportTests
{
    [Fact]
    public async Task A_returned_report_reaches_its_author_with_the_comment_and_is_handed_in_anew()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await console.SubmitReportAsync(author, "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        Assert.Contains("窓口の予約を始めました。", console.Page, StringComparison.Ordinal);

        await console.SendAsync($"{one}/return", ("version", await console.VersionAsync()), ("text", "件数もお書きください。"));

        var returned = await console.ReportAsync();
        Assert.Equal((ReportState.Returned, null, "件数もお書きください。"), (returned.State, returned.SubmittedRevision, returned.ReturnComment));
        Assert.Contains("差戻し", console.Page, StringComparison.Ordinal);
        await console.World.SayAsync(author, "自分の質問");
        Assert.Contains(console.World.BotWords(author), words => words.Contains("「件数もお書きください。」", StringComparison.Ordinal));

        await console.SubmitReportAsync(author, "予約は月に120件です。");
        var again = await console.ReportAsync();
        Assert.Equal((ReportState.Submitted, null, 2), (again.State, again.ReturnComment, again.MessagesOf(again.SubmittedRevision).Count()));
    }

    [Fact]
    public async Task A_returned_report_whose_author_is_not_of_the_region_reaches_all_of_the_region()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var (author, member) = (await console.World.MemberAsync("三田村"), await console.World.MemberAsync("小松"));
        await console.SubmitReportAsync(author, "窓口の予約を始めました。");
        await console.World.SayAsync(author, "地域 あおば市");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);

        await console.SendAsync($"{one}/return", ("version", await console.VersionAsync()), ("text", "件数もお書きください。"));

        await console.World.SayAsync(member, "自分の質問");
        Assert.Contains(console.World.BotWords(member), words => words.Contains("「件数もお書きください。」", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_when_a_returned_report_would_reach_nobody()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/enter", ("version", await console.VersionAsync()), ("read", console.ReadDigest()), ("text", "窓口の予約を始めました。"));

        await console.OpenAsync(one);
        Assert.Contains("LINEで連絡できる方がいません。", console.Page, StringComparison.Ordinal);
        await console.World.MemberAsync("小松");
        await console.OpenAsync(one);

        Assert.DoesNotContain("LINEで連絡できる方がいません。", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_rewrites_a_returned_report_begins_anew()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await console.SubmitReportAsync(author, "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/return", ("version", await console.VersionAsync()), ("text", "別の回の内容のようです。"));

        await console.World.SayAsync(author, "訂正");
        await console.SubmitReportAsync(author, "移住の相談が増えました。");

        var report = await console.ReportAsync();
        Assert.Equal(["移住の相談が増えました。"], report.MessagesOf(report.SubmittedRevision).Select(message => message.Text));
    }

    [Fact]
    public async Task What_has_changed_since_it_was_read_is_neither_returned_nor_entered_and_the_words_stay()
    {
        await using var console = await ConsoleWorld.CollectingAsync();
        var author = await console.World.MemberAsync("小松");
        await console.SubmitReportAsync(author, "窓口の予約を始めました。");
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        var seen = await console.VersionAsync();
        await console.World.SayAsync(author, "訂正");
        await console.SubmitReportAsync(author, "予約は月に120件です。");

        await console.SendAsync($"{one}/return", ("version", seen), ("text", "件数もお書きください。"));

        Assert.Contains("この画面を開いた後に、報告が変わりました。", console.Page, StringComparison.Ordinal);
        Assert.Contains("件数もお書きください。", console.Page, StringComparison.Ordinal);
        Assert.Equal(ReportState.Submitted, (await console.ReportAsync()).State);
    }
}

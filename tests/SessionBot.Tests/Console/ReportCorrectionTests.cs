using System.Text.RegularExpressions;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.RegionalReports;
using SessionBot.Storage.Queue;
using SessionBot.Tests.Attachments;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Organizers put other words in the place of a report that is handed in; nothing of what the region has sent is lost by that, nor outlives its unsending.</summary>
public sealed class ReportCorrectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_stands_in_other_words_with_its_photo_its_own_words_beside_it_and_its_author_hears_of_it_for_free()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var (author, _) = await SubmittedAsync(console);
        var before = await console.ReportAsync();
        var pushes = await PushesAsync(console);

        await CorrectAsync(console, "窓口の予約を始めました。月に120件です。");

        var report = await console.ReportAsync();
        Assert.Equal((ReportState.Submitted, before.SubmittedAt, false), (report.State, report.SubmittedAt, report.IsLate));
        Assert.Equal(["窓口の予約を始めました。月に120件です。"], Words(report));
        Assert.Single(report.MessagesOf(report.SubmittedRevision), message => message.Text.Length == 0);
        Assert.Equal(["まどぐちの予約をはじめました。", "月に百二十件です。"], report.MessagesOf(before.SubmittedRevision).Select(message => message.Text));
        await console.OpenAsync(await console.RegionAddressAsync("みなと町"));
        Assert.Matches("(?s)直す前の文.*まどぐちの予約をはじめました。", console.Page);
        Assert.Equal(pushes, await PushesAsync(console));
        await console.World.SayAsync(author, "提出");
        Assert.Contains(console.World.BotWords(author), words => words.Contains("第3回のみなと町の報告の文を、運営が直しました。", StringComparison.Ordinal));
        Assert.Contains(console.World.BotWords(author), words => words.Contains("月に120件です。", StringComparison.Ordinal));
        await console.OpenAsync($"{ConsoleWorld.Session}/log.csv");
        Assert.Contains(",\"桐生\",\"報告の内容を変更\",\"みなと町\",\"提出済み\",\"提出済み\",", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_corrected_twice_goes_as_a_whole_when_a_word_of_it_is_unsent_and_what_is_left_stands_again()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var (author, second) = await SubmittedAsync(console);
        await CorrectAsync(console, "窓口の予約を始めました。月に120件です。");
        await CorrectAsync(console, "窓口の予約は月に120件です。");

        await console.World.UnsendAsync(author, second);

        var report = await console.ReportAsync();
        Assert.Equal(ReportState.Submitted, report.State);
        Assert.Equal(["まどぐちの予約をはじめました。"], Words(report));
        Assert.Equal(2, report.Messages.Count);
        Assert.DoesNotContain("120件", await console.World.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_that_it_was_made_of_is_unsent_nothing_is_handed_in()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.SayAsync(console.Organizer, "受付開始");
        var author = await console.World.MemberAsync("小松");
        var only = await console.World.SayAsync(author, "まどぐちの予約をはじめました。");
        await console.World.SayAsync(author, "提出");
        await CorrectAsync(console, "窓口の予約を始めました。");

        await console.World.UnsendAsync(author, only);

        var report = await console.ReportAsync();
        Assert.Equal((ReportState.Withdrawn, null, 0), (report.State, report.SubmittedRevision, report.Messages.Count));
    }

    [Fact]
    public async Task An_edited_word_stands_as_it_was_edited_and_the_correction_of_what_it_was_goes()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.SayAsync(console.Organizer, "受付開始");
        var author = await console.World.MemberAsync("小松");
        var group = console.World.Line.AddGroup([author.Id]);
        var said = await console.World.Line.SayInGroupAsync(group.Id, author.Id, "報告：まどぐちの予約をはじめました。", ct: Ct);
        await console.World.SayAsync(author, "提出");
        await CorrectAsync(console, "窓口の予約を始めました。");

        await console.World.Line.EditAsync(group.Id, author.Id, said, "報告：窓口の予約はまだです。", ct: Ct);
        await console.World.QuietAsync();

        Assert.Equal(["窓口の予約はまだです。"], Words(await console.ReportAsync()));
    }

    [Fact]
    public async Task What_the_region_adds_stands_behind_the_correction_and_stays_when_that_goes()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var (author, second) = await SubmittedAsync(console);
        await CorrectAsync(console, "窓口の予約を始めました。月に120件です。");
        await console.World.SayAsync(author, "報告する");
        await console.World.SayAsync(author, "来月から電話でも受けます。");
        await console.World.SayAsync(author, "提出");
        Assert.Equal(["窓口の予約を始めました。月に120件です。", "来月から電話でも受けます。"], Words(await console.ReportAsync()));

        await console.World.UnsendAsync(author, second);

        Assert.Equal(["まどぐちの予約をはじめました。", "来月から電話でも受けます。"], Words(await console.ReportAsync()));
    }

    [Fact]
    public async Task The_region_is_still_asked_whether_its_passage_may_be_published()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var (author, _) = await SubmittedAsync(console, withPhoto: false);
        await CorrectAsync(console, "窓口の予約を始めました。月に120件です。");
        await console.World.AtAsync(BotWorld.SessionStart.AddHours(2));
        await console.World.SayAsync(console.Organizer, "議事録作成");
        await console.SignInAsync();
        await console.OpenAsync($"{ConsoleWorld.Session}/minutes");
        Assert.Contains("月に120件", console.Page, StringComparison.Ordinal);

        await console.SendAsync($"{ConsoleWorld.Session}/minutes", ("verb", "send-passages"), ("version", Regex.Match(console.Page, "name=\"version\" value=\"(?<value>[0-9]+)\"").Groups["value"].Value));

        await console.World.SayAsync(author, "使い方");
        Assert.Contains(console.World.BotWords(author), words => words.Contains("月に120件", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sent_back_it_goes_to_who_wrote_what_was_corrected_and_not_to_the_whole_region()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var (author, _) = await SubmittedAsync(console, withPhoto: false);
        var neighbour = await console.World.MemberAsync("倉田");
        await CorrectAsync(console, "窓口の予約を始めました。");

        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/return", ("version", await console.VersionAsync()), ("text", "件数もお書きください"));
        await console.World.AtAsync(console.World.Clock.GetUtcNow().AddMinutes(11));

        Assert.Contains(console.World.BotWords(author), text => text.Contains("件数もお書きください", StringComparison.Ordinal));
        Assert.DoesNotContain(console.World.BotWords(neighbour), text => text.Contains("件数もお書きください", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_changed_since_it_was_read_is_not_corrected_nor_is_nothing_and_the_words_stay_in_their_form()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var (author, _) = await SubmittedAsync(console);
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        var (version, read) = (await console.VersionAsync(), console.ReadDigest());
        Assert.Matches("(?s)<textarea id=\"words\"[^>]*>\\s*まどぐちの予約をはじめました。\n月に百二十件です。</textarea>", console.Page);
        await console.SendAsync($"{one}/correct", ("version", version), ("read", read), ("text", " "));
        Assert.Matches("(?s)id=\"words\".*id=\"words-fault\">報告の内容を入力してください。", console.Page);
        await console.SendAsync($"{one}/correct", ("version", version), ("read", read), ("text", "まどぐちの予約をはじめました。\r\n月に百二十件です。"));
        Assert.Contains("元の文のままです。", console.Page, StringComparison.Ordinal);

        await console.World.SayAsync(author, "報告する");
        await console.World.SayAsync(author, "来月から電話でも受けます。");
        await console.World.SayAsync(author, "提出");
        await console.SendAsync($"{one}/correct", ("version", version), ("read", read), ("text", "窓口の予約を始めました。"));

        Assert.Matches("(?s)<textarea id=\"words\"[^>]*>\\s*窓口の予約を始めました。</textarea>.*この画面を開いた後に、報告が変わりました。", console.Page);
        await console.World.SayAsync(author, "報告取消");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/correct", ("version", await console.VersionAsync()), ("read", console.ReadDigest()), ("text", "窓口の予約を始めました。"));
        Assert.Matches("(?s)<textarea id=\"text\"[^>]*>\\s*窓口の予約を始めました。</textarea>.*提出されていないか", console.Page);
        Assert.Equal(ReportState.Withdrawn, (await console.ReportAsync()).State);
    }

    /// <summary>Two texts, and a photo.</summary>
    /// <returns>With the id of the second text.</returns>
    private static async Task<(SimulatedUser Author, string Second)> SubmittedAsync(ConsoleWorld console, bool withPhoto = true)
    {
        await console.World.SayAsync(console.Organizer, "受付開始");
        var author = await console.World.MemberAsync("小松");
        await console.World.SayAsync(author, "まどぐちの予約をはじめました。");
        var second = await console.World.SayAsync(author, "月に百二十件です。");
        if (withPhoto)
        {
            await console.World.Line.SendFileAsync(author.Id, "窓口.jpg", SampleFiles.Jpeg, ct: Ct);
        }

        await console.World.SayAsync(author, "提出");
        return (author, second);
    }

    private static async Task CorrectAsync(ConsoleWorld console, string text)
    {
        var one = await console.RegionAddressAsync("みなと町");
        await console.OpenAsync(one);
        await console.SendAsync($"{one}/correct", ("version", await console.VersionAsync()), ("read", console.ReadDigest()), ("text", text));
        Assert.Equal($"{ConsoleWorld.Session}/reports", console.At);
    }

    private static IEnumerable<string> Words(RegionalReport report) =>
        report.MessagesOf(report.SubmittedRevision).Where(message => message.Text.Length > 0).Select(message => message.Text);

    private static Task<int> PushesAsync(ConsoleWorld console) =>
        console.World.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.ReplyToken == null && message.Purpose != PushPurpose.RideOnly, Ct));
}

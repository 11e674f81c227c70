using SessionBot.Domain.Sessions;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>A session is called off, put off and planned again on the console, which says before whom that reaches and what it costs.</summary>
public sealed class CoursePageTests
{
    private const string Page = $"{ConsoleWorld.Session}/call-off";

    private static readonly DateTimeOffset Start = BotWorld.SessionStart;

    [Fact]
    public async Task The_page_says_who_is_told_and_the_cost_and_one_press_calls_it_off_and_another_takes_it_back()
    {
        await using var console = await ConsoleWorld.PlannedAsync(new() { MonthlyQuota = 130 });
        var asker = await console.World.MemberAsync("小松");
        await console.World.SayAsync(asker, "質問：窓口の費用はいくらですか");
        await console.OpenAsync($"{ConsoleWorld.Session}/plan");
        Assert.Contains($"<a href=\"{Page}\">中止・延期</a>", console.Page, StringComparison.Ordinal);
        await console.OpenAsync(Page);
        Assert.Contains("報告や質問を送った方など1人にお知らせし、多くて1通を使います（今月の残り130通）。", console.Page, StringComparison.Ordinal);

        await SendAsync(console, "CallOff");

        Assert.Contains("第3回を中止にしました。1人にお知らせします。", console.Page, StringComparison.Ordinal);
        Assert.Equal(SessionPhase.CalledOff, (await console.SessionAsync()).Phase);
        await console.World.AtAsync(console.World.Clock.GetUtcNow().AddMinutes(11));
        Assert.StartsWith("第3回「書かない窓口」（2026/12/10(木) 15:00〜16:30）は、中止になりました。", console.World.LastWords(asker), StringComparison.Ordinal);
        await SendAsync(console, "TakeBack");
        Assert.Contains("第3回の中止を取り消しました。", console.Page, StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Planned, (await console.SessionAsync()).Phase);
        await console.OpenAsync($"{ConsoleWorld.Session}/log");
        Assert.Equal(2, console.Page.Split("<td dir=\"auto\">中止</td>").Length - 1);
    }

    [Fact]
    public async Task It_is_put_off_to_another_day_and_the_log_says_so()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Page);

        await SendAsync(console, "Postpone", ("date", "2027-04-20"), ("start", "14:00"), ("end", "15:00"));

        var session = await console.SessionAsync();
        Assert.Contains("第3回を延期しました。", console.Page, StringComparison.Ordinal);
        Assert.Equal(
            (new(2027, 4, 20, 14, 0, 0, Start.Offset), new(2027, 4, 20, 15, 0, 0, Start.Offset), new DateTimeOffset(2027, 4, 19, 14, 0, 0, Start.Offset)),
            (session.StartsAt, session.EndsAt, session.ReportsDueAt));
        await console.OpenAsync($"{ConsoleWorld.Session}/log");
        Assert.Contains("延期 2027/4/20(火) 14:00", console.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "14:00", "15:00", "date", "日付を入力してください。")]
    [InlineData("2027-04-20", "14:00", "14:00", "end", "終了は開始より後の時刻にしてください。")]
    [InlineData("2026-01-20", "14:00", "15:00", "date", "延期先の日時（2026/1/20(火) 14:00）を過ぎています。")]
    [InlineData("2026-12-10", "15:00", "16:30", "date", "第3回は、もともと2026/12/10(木) 15:00からの予定です。")]
    public async Task A_time_that_cannot_be_is_a_fault_at_its_field(string date, string start, string end, string field, string fault)
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Page);

        await SendAsync(console, "Postpone", ("date", date), ("start", start), ("end", end));

        Assert.Contains($"id=\"{field}-fault\">{fault}", console.Page, StringComparison.Ordinal);
        Assert.Contains($"name=\"start\" type=\"time\" value=\"{start}\"", console.Page, StringComparison.Ordinal);
        Assert.Equal(Start, (await console.SessionAsync()).StartsAt);
    }

    [Fact]
    public async Task A_page_that_knows_neither_the_newest_plan_nor_all_who_are_told_does_nothing()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var seen = (await console.SessionAsync()).Version;
        await console.OpenAsync(Page);
        await console.World.SayAsync(console.Organizer, "予定\n第3回 2026/12/17 15:00-16:30\n内容：移住の窓口");

        await console.SendAsync(Page, ("version", $"{seen}"), ("seen", "0"), ("verb", "CallOff"));
        Assert.Contains("桐生さんが先に予定を変更しました。", console.Page, StringComparison.Ordinal);
        await console.World.SayAsync(await console.World.MemberAsync("小松"), "質問：窓口の費用はいくらですか");
        await console.SendAsync(Page, ("version", $"{(await console.SessionAsync()).Version}"), ("seen", "0"), ("verb", "CallOff"));
        Assert.Contains("お知らせする方が1人に増えました。", console.Page, StringComparison.Ordinal);

        Assert.Equal(SessionPhase.Planned, (await console.SessionAsync()).Phase);
    }

    [Fact]
    public async Task The_clock_that_opens_reports_meanwhile_is_no_conflict_and_one_that_starts_the_session_is_told()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        var seen = (await console.SessionAsync()).Version;
        await console.OpenAsync(Page);
        await console.World.AtAsync(Start.AddDays(-14));
        await console.SignInAsync();
        await console.OpenAsync(Page);
        await console.SendAsync(Page, ("version", $"{seen}"), ("seen", "0"), ("verb", "CallOff"));
        Assert.Contains("第3回を中止にしました。", console.Page, StringComparison.Ordinal);
        await SendAsync(console, "TakeBack");
        Assert.Equal(SessionPhase.CollectingReports, (await console.SessionAsync()).Phase);

        await console.World.AtAsync(Start);
        await console.SignInAsync();
        await console.OpenAsync(Page);
        Assert.Contains("始まった後は、中止も延期もできません。", console.Page, StringComparison.Ordinal);
        await console.OpenAsync($"{ConsoleWorld.Session}/plan");
        await SendAsync(console, "CallOff");
        Assert.Contains("第3回はすでに「開催中」のため、中止も延期もできません。", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_in_the_room_and_the_speakers_page_say_that_it_was_called_off()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync($"{ConsoleWorld.Session}/stage");
        await console.SendAsync($"{ConsoleWorld.Session}/stage/links", ("page", "Projector"), ("open", "true"));
        await console.SendAsync($"{ConsoleWorld.Session}/stage/links", ("page", "Speaker"), ("open", "true"));
        var keys = await console.World.ReadAsync(db => Task.FromResult(db.SessionLinks.ToDictionary(link => link.Page, link => link.Key)));
        using var anybody = new Browser(console.World.Address);
        await console.World.SayAsync(console.Organizer, "第3回 中止確定");

        foreach (var address in new[] { $"/projector/{keys[SessionPage.Projector]}", $"/speaker/{keys[SessionPage.Speaker]}" })
        {
            Assert.Contains("この回は中止になりました", System.Net.WebUtility.HtmlDecode((await anybody.OpenAsync(address)).Page), StringComparison.Ordinal);
        }
    }

    private static async Task SendAsync(ConsoleWorld console, string verb, params (string, string)[] fields) => await console.SendAsync(
        Page, [("version", $"{(await console.SessionAsync()).Version}"), ("seen", "9"), ("verb", verb), .. fields]);
}

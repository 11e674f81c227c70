using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Organizers say when reports open and are due, on the plan's page and by words.</summary>
public sealed class ReportWindowTests
{
    private const string New = "/organizers/sessions/new";

    private const string Plan = $"{ConsoleWorld.Session}/plan";

    private static readonly DateTimeOffset Start = BotWorld.SessionStart;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_shows_both_moments_in_Japanese_time_and_keeps_what_is_written_there()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Plan);
        Assert.Contains("name=\"opens\" type=\"datetime-local\" value=\"2026-11-26T15:00\"", console.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"due\" type=\"datetime-local\" value=\"2026-12-09T15:00\"", console.Page, StringComparison.Ordinal);

        await SaveAsync(console, "2026-12-10", opens: "2026-12-01T09:00", due: "2026-12-08T17:00");

        var session = await console.SessionAsync();
        Assert.Contains("予定を保存しました。", console.Page, StringComparison.Ordinal);
        Assert.Equal((Tokyo(12, 1, 9), Tokyo(12, 8, 17)), (session.ReportsOpenAt, session.ReportsDueAt));
        Assert.Contains("<dt>報告締切</dt><dd>2026/12/8(火) 17:00</dd>", Squeezed(console.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_as_it_was_moves_along_with_the_start_and_what_is_written_stays()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Plan);

        await SaveAsync(console, "2026-12-17", opens: "2026-11-26T15:00", due: "2026-12-16T12:00");

        var session = await console.SessionAsync();
        Assert.Equal((Tokyo(12, 3, 15), Tokyo(12, 16, 12)), (session.ReportsOpenAt, session.ReportsDueAt));
    }

    [Theory]
    [InlineData("2026-12-01T09:00", "2026-12-10T15:01", "due", "報告の締切（2026/12/10(木) 15:01）は、研究会の開始（2026/12/10(木) 15:00）までの日時にしてください。")]
    [InlineData("2026-12-09T09:00", "2026-12-09T09:00", "opens", "報告の受付開始（2026/12/9(水) 09:00）は、報告の締切（2026/12/9(水) 09:00）より前にしてください。")]
    [InlineData("2026-12-01T09:00", "きのう", "due", "報告締切の「きのう」を読み取れません。")]
    [InlineData("2026-13-01T09:00", "", "opens", "報告受付の「2026-13-01T09:00」を読み取れません。")]
    public async Task A_moment_out_of_order_or_that_is_none_is_a_fault_at_its_field(string opens, string due, string field, string fault)
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Plan);

        await SaveAsync(console, "2026-12-10", opens, due);

        Assert.Contains($"id=\"{field}-fault\">{fault}", console.Page, StringComparison.Ordinal);
        Assert.Contains($"name=\"opens\" type=\"datetime-local\" value=\"{opens}\"", console.Page, StringComparison.Ordinal);
        Assert.Equal(Start.AddDays(-1), (await console.SessionAsync()).ReportsDueAt);
    }

    [Fact]
    public async Task The_deadline_may_be_the_start_itself()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Plan);

        await SaveAsync(console, "2026-12-10", opens: "2026-12-01T09:00", due: "2026-12-10T15:00");

        Assert.Equal(Start, (await console.SessionAsync()).ReportsDueAt);
    }

    [Fact]
    public async Task A_session_that_is_copied_keeps_how_long_before_it_reports_open_and_are_due()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.SayAsync(console.Organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n報告受付：10日前\n報告締切：12月8日 午後5時");
        await console.OpenAsync(New);
        Assert.Contains("受付は開始の10日前から、締切は開始の1日22時間前になります。", console.Page, StringComparison.Ordinal);

        await console.SendAsync(New, [.. Filled("4", "2027-02-04"), ("opensBefore", Hidden(console, "opensBefore")), ("dueBefore", Hidden(console, "dueBefore"))]);

        var session = await console.SessionAsync(4);
        Assert.Equal((new(2027, 1, 25, 15, 0, 0, Start.Offset), new DateTimeOffset(2027, 2, 2, 17, 0, 0, Start.Offset)), (session.ReportsOpenAt, session.ReportsDueAt));
    }

    [Fact]
    public async Task By_words_both_are_said_and_stay_when_the_plan_is_sent_again_without_them()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n報告受付：2026/11/30 9:00\n締切：前日");
        Assert.Contains("・「報告締切：前日」は読み取れません。「12月8日 17:00」や「2日前」のようにお書きください。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n報告受付：2026/11/30 9:00\n締切：12月11日 9時");
        Assert.Contains("・報告の受付開始（2026/11/30(月) 09:00）は、報告の締切（2025/12/11(木) 09:00）より前にしてください。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n報告受付：2026/11/30 9:00\n締切：12月9日（水）9時半");
        Assert.Contains("2026/11/30(月) 09:00から\n2026/12/9(水) 09:30まで", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第3回 2026/12/17 15:00-16:30\n内容：窓口");

        Assert.Contains("2026/12/7(月) 09:00から\n2026/12/16(水) 09:30まで", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deadline_that_was_set_is_what_reminders_tell_and_who_has_heard_hears_nothing_twice()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-7));
        Assert.Equal(1, Reminders(world, member));

        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n報告締切：12月8日 18:00");
        await world.AtAsync(Start.AddDays(-6));
        Assert.Equal(1, Reminders(world, member));
        await world.AtAsync(Start.AddDays(-2));

        Assert.Equal(2, Reminders(world, member));
        Assert.Contains("2026/12/8(火) 18:00", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_open_when_it_was_said_and_a_report_behind_the_deadline_is_late()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\n報告受付：5日前\n報告締切：3日前");

        await world.AtAsync(Start.AddDays(-6));
        Assert.Equal(SessionPhase.Planned, await PhaseAsync(world));
        await world.AtAsync(Start.AddDays(-5));
        Assert.Equal(SessionPhase.CollectingReports, await PhaseAsync(world));
        await world.AtAsync(Start.AddDays(-2.5));
        await world.SayAsync(member, "窓口の予約を始めました。");
        await world.SayAsync(member, "提出");

        Assert.True(await world.ReadAsync(db => db.RegionalReports.AnyAsync(report => report.IsLate, Ct)));
    }

    private static Task<SessionPhase> PhaseAsync(BotWorld world) =>
        world.ReadAsync(db => db.Sessions.Select(session => session.Phase).SingleAsync(Ct));

    private static int Reminders(BotWorld world, SimulatedUser member) =>
        world.BotWords(member).Count(text => text.Contains("リマインド停止", StringComparison.Ordinal));

    private static DateTimeOffset Tokyo(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, Start.Offset);

    private static string Hidden(ConsoleWorld console, string name) => console.Page.Split($"name=\"{name}\" value=\"")[1].Split('"')[0];

    private static string Squeezed(string page) => string.Concat(page.Split('\n').Select(line => line.Trim()));

    private static async Task SaveAsync(ConsoleWorld console, string date, string opens, string due) => await console.SendAsync(
        Plan, [.. Filled("3", date), ("opens", opens), ("due", due), ("version", $"{(await console.SessionAsync()).Version}")]);

    private static (string, string)[] Filled(string number, string date) =>
    [
        ("number", number), ("topic", "書かない窓口"), ("date", date), ("start", "15:00"), ("end", "16:30"), ("place", "オンライン"),
        ("speakers", ""), ("agenda", ""), ("reminders", "7日前、2日前、3時間前"),
    ];
}

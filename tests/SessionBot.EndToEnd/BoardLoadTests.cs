using System.Globalization;
using SessionBot.Load.Board;

namespace SessionBot.EndToEnd;

/// <summary>Short forms of <c>SessionBot.Load board</c>: what must never happen is judged here, how long it takes is not.</summary>
public sealed class BoardLoadTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_classroom_loses_no_question_and_no_vote() => JudgeAsync(
        "S1", (house, report) => ClassroomRun.PlayAsync(house, people: 6, questions: 12, supports: 12, actions: 6, Short, Seed, report, Ct));

    [Fact]
    public Task A_hall_joins_and_talks_and_every_page_shows_what_the_database_holds() => JudgeAsync(
        "S2", (house, report) => HallRun.PlayAsync(house, questions: 10, comments: 30, TimeSpan.FromSeconds(16), report, Ct));

    [Fact]
    public Task In_a_burst_with_cut_lines_nothing_is_lost_or_doubled_and_what_is_unsent_leaves_every_page() => JudgeAsync(
        "S4",
        (house, report) => BurstRun.PlayAsync(
            house, people: 10, perSecond: 10, Short, Seed, report, Ct, new(report, shortest: TimeSpan.FromSeconds(1), longest: TimeSpan.FromSeconds(3), crowd: 20)));

    [Fact]
    public Task Three_moderators_at_once_overwrite_nothing_that_they_have_not_seen() => JudgeAsync(
        "S5", (house, report) => ModeratorsRun.PlayAsync(house, commands: 90, cards: 12, Seed, report, Ct));

    /// <summary>Figures of time are in milliseconds; all others count what must not be.</summary>
    private async Task JudgeAsync(string scenario, Func<BoardHouse, BoardReport, Task> play)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        var report = new BoardReport(scenario, new Figures(written), written);

        await BoardHouse.PlayAsync(report, house => play(house, report), Ct);

        output.WriteLine(written.ToString());
        var counts = written.ToString().Split('\n').Where(line => line.StartsWith("board/", StringComparison.Ordinal) && line.Contains(" bar <= 0 ", StringComparison.Ordinal)).ToList();
        Assert.True(counts.Count > 4, written.ToString());
        Assert.All(counts, line => Assert.EndsWith("ok", line.TrimEnd(), StringComparison.Ordinal));
    }
}

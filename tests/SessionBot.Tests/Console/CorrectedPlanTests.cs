using SessionBot.Domain.Sessions;
using SessionBot.Tests.Minutes;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>What a session was about, where, and who spoke can be put right after it has begun: it stands in the article.</summary>
public sealed class CorrectedPlanTests
{
    private const string Plan = $"{ConsoleWorld.Session}/plan";

    private static readonly (string, string)[] Corrected =
        [("number", "3"), ("topic", "書かない窓口の一年"), ("place", "庁舎"), ("speakers", "そらの町情報政策課 白石はるか")];

    [Theory]
    [InlineData(1)]
    [InlineData(95)]
    public async Task While_it_runs_and_when_it_is_over_the_form_takes_these_three_alone_and_the_log_says_who(int minutes)
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(minutes));
        await console.SignInAsync();
        await console.OpenAsync(Plan);
        Assert.DoesNotContain("name=\"date\"", console.Page, StringComparison.Ordinal);

        await console.SendAsync(Plan, [.. Corrected, ("version", $"{(await console.SessionAsync()).Version}")]);

        var session = await console.SessionAsync();
        Assert.Contains("予定を保存しました。", console.Page, StringComparison.Ordinal);
        Assert.Equal(("書かない窓口の一年", "庁舎"), (session.Topic, session.Place));
        Assert.Equal([new SessionSpeaker("そらの町情報政策課", "白石はるか")], session.Speakers);
        Assert.Equal((BotWorld.SessionStart, BotWorld.SessionStart.AddMinutes(90), 3), (session.StartsAt, session.EndsAt, session.RemindBefore.Count));
        await console.OpenAsync($"{ConsoleWorld.Session}/log");
        Assert.Contains("内容・場所・講師", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_before_the_start_changes_nothing_in_silence()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await console.SignInAsync();
        await console.OpenAsync(Plan);

        await console.SendAsync(Plan, [.. Corrected, ("date", "2026-12-17"), ("start", "15:00"), ("end", "16:30"), ("version", $"{(await console.SessionAsync()).Version}")]);
        Assert.Contains("すでに「開催中」のため、日時などは変更できません。", console.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"書かない窓口の一年\"", console.Page, StringComparison.Ordinal);

        Assert.Equal("書かない窓口", (await console.SessionAsync()).Topic);
    }

    [Fact]
    public async Task A_form_of_a_session_that_was_called_off_meanwhile_is_refused_with_what_was_typed()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Plan);
        await console.World.SayAsync(console.Organizer, "第3回 中止確定");

        await console.SendAsync(Plan, [.. Corrected, ("date", "2026-12-17"), ("start", "15:00"), ("end", "16:30"), ("version", $"{(await console.SessionAsync()).Version}")]);

        Assert.Contains("中止になっているため、変更できません。", console.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"書かない窓口の一年\"", console.Page, StringComparison.Ordinal);
        Assert.Equal("書かない窓口", (await console.SessionAsync()).Topic);
    }

    [Fact]
    public async Task By_words_the_same_plan_with_other_details_puts_them_right_and_another_time_is_refused()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "予定\n第3回 2026/12/11 15:00-16:30\n内容：書かない窓口の一年");
        Assert.Contains("・第3回はすでに「開催中」のため、日時などは変更できません。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：書かない窓口の一年\n講師：そらの町 白石はるか");

        Assert.StartsWith("第3回の内容・場所・講師を直しました。", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains("講師：そらの町 白石はるか氏", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_with_the_old_words_is_not_approved_and_the_next_one_has_the_new()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var world = review.World;

        await world.SayAsync(review.Organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：書かない窓口の一年\n講師：そらの町 白石はるか");
        await world.SayAsync(review.Organizer, "議事録承認 1");
        Assert.DoesNotContain("公開", world.LastWords(review.Organizer), StringComparison.Ordinal);
        await world.SayAsync(review.Organizer, "議事録作成");

        var newest = await review.NewestAsync();
        Assert.Equal(2, newest.Revision);
        Assert.Contains("白石はるか", newest.Document, StringComparison.Ordinal);
        Assert.Contains("書かない窓口の一年", newest.Document, StringComparison.Ordinal);
    }
}

using LineSimulator.People;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>What an organizer reads about a draft.</summary>
public sealed class MinutesWordsTests
{
    [Fact]
    public async Task A_report_that_was_taken_back_and_written_anew_is_no_correction()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("三田村");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));
        await SayAllAsync(world, member, "報告：電子申請を始めました。", "提出", "報告取消", "報告：窓口を広げました。", "提出");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));

        await SayAllAsync(world, organizer, "終了", "議事録作成");

        Assert.Contains("・みなと町の報告：取り消されたため", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.DoesNotContain("訂正前の内容のため", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_never_was_is_not_called_old()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await SayAllAsync(world, organizer, "終了", "議事録作成");

        await world.SayAsync(organizer, "議事録承認 99");

        Assert.Equal("第99版はありません。最新は第1版です。", world.LastWords(organizer));
    }

    [Fact]
    public async Task A_talk_that_is_recorded_after_the_end_offers_the_draft_and_no_second_end()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await SayAllAsync(world, organizer, "終了", "講演：\n■ はじめに\n町の話です。");

        var chat = world.Line.Chat(organizer.Id).Entries[^1].Json!;

        Assert.Contains("議事録作成", chat, StringComparison.Ordinal);
        Assert.DoesNotContain("\"終了\"", chat, StringComparison.Ordinal);
    }

    private static async Task SayAllAsync(BotWorld world, SimulatedUser user, params IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            await world.SayAsync(user, text);
        }
    }
}

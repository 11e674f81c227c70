using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.DeadLetters;

/// <summary>Organizers hear on LINE of what was given up.</summary>
public sealed class NoticeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Organizers_hear_of_it_once_with_their_next_reply_and_nobody_pays_for_that()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        var member = await DeadLetterWorld.WithDeadNoticeAsync(world);

        await world.SayAsync(organizer, "次回");
        await world.SayAsync(organizer, "次回");
        await world.SayAsync(member, "次回");

        Assert.Single(world.BotWords(organizer), text => text.StartsWith("処理できなかったものがあります。「未処理」と", StringComparison.Ordinal));
        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("未処理", StringComparison.Ordinal));
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task An_event_that_was_given_up_is_told_of_too()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        var member = await world.MemberAsync("小松");
        await DeadLetterWorld.PutUnreadableAsync(world, member);
        await world.QuietAsync();
        await world.SayAsync(organizer, "未処理");

        Assert.StartsWith("処理できなかったものが1件あります。\n・", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains("メンバーからのメッセージ（小松さん）", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.DoesNotContain(world.BotWords(organizer), text => text.StartsWith("処理できなかったものがあります。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_the_answer_is_that_there_are_none()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();

        await world.SayAsync(organizer, "未処理");

        Assert.Equal("処理できなかったものはありません。", world.LastWords(organizer));
    }

    [Fact]
    public async Task A_member_is_told_that_it_is_an_organizers_word_and_gets_no_link()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var member = await DeadLetterWorld.WithDeadNoticeAsync(world);

        await world.SayAsync(member, "未処理");

        Assert.DoesNotContain("https://", world.LastWords(member), StringComparison.Ordinal);
        Assert.False(await world.ReadAsync(db => db.Questions.AnyAsync(Ct)));
    }
}

using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Words that the bot has just asked for, or that are for others, are no questions.</summary>
public sealed class BotWordsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("議事録承認 1")]
    [InlineData("全部承認")]
    [InlineData("回答 1 できます")]
    [InlineData("第3回 質問一覧")]
    public async Task An_organizers_word_from_a_member_is_not_kept(string words)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, words);

        Assert.StartsWith("運営の方だけが使える言葉です。", world.LastWords(member), StringComparison.Ordinal);
        Assert.False(await world.ReadAsync(db => db.Questions.AnyAsync(Ct)));
    }

    [Fact]
    public async Task A_members_report_may_begin_like_an_organizers_word()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.AtAsync(BotWorld.SessionStart.AddDays(-7));

        await world.SayAsync(member, "講演：防災の話を町民向けに行いました。");

        Assert.Equal(1, await world.ReadAsync(db => db.ReportMessages.CountAsync(Ct)));
    }

    [Fact]
    public async Task Yes_behind_the_prompt_to_erase_brings_the_prompt_again_and_erases_nothing()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "データを削除");

        await world.SayAsync(member, "はい");
        Assert.Contains("「削除する", world.LastWords(member), StringComparison.Ordinal);
        await world.SayAsync(member, "いいえ");

        Assert.Equal("何も消していません。", world.LastWords(member));
        Assert.False(await world.ReadAsync(db => db.Questions.AnyAsync(Ct)));
    }

    [Theory]
    [InlineData("みなとまち")]
    [InlineData("ミナト町")]
    [InlineData("みなと")]
    public async Task A_near_spelling_of_a_region_suggests_it(string typed)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松", region: null);

        await world.SayAsync(member, typed);
        Assert.StartsWith($"「{typed}」は「みなと町」でよろしいですか？", world.LastWords(member), StringComparison.Ordinal);
        await world.TapAsync(member, "みなと町");

        Assert.StartsWith("ご所属を「みなと町」で登録しました。", world.LastWords(member), StringComparison.Ordinal);
        Assert.False(await world.ReadAsync(db => db.Questions.AnyAsync(Ct)));
    }

    [Fact]
    public async Task A_greeting_is_greeted_and_the_region_asked_for()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松", region: null);

        await world.SayAsync(member, "こんにちは！");

        Assert.StartsWith("ごあいさつをいただき、", world.BotWords(member)[^2], StringComparison.Ordinal);
        Assert.StartsWith("ご所属の地域を選ぶか", world.LastWords(member), StringComparison.Ordinal);
        Assert.False(await world.ReadAsync(db => db.Questions.AnyAsync(Ct)));
    }

    [Fact]
    public async Task An_answer_without_words_is_asked_for_or_said_to_be_spoken()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");

        await world.SayAsync(organizer, "回答 1");
        Assert.StartsWith("質問No.1への回答を、「回答 1」に続けてお送りください", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "口頭で回答 1");

        Assert.StartsWith("質問No.1を回答済みにしました", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_to_stay_unnamed_makes_an_anonymous_question()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "匿名でお願いします。国の補助はありますか😀");
        await world.SayAsync(organizer, "質問一覧");

        Assert.StartsWith("質問No.1として受け付けました。（匿名）", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("質問No.1［匿名］", world.LastWords(organizer), StringComparison.Ordinal);
    }
}

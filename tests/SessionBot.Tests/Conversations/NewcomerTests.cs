using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>The first minute with the bot.</summary>
public sealed class NewcomerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_regions_are_named_in_words_for_those_who_see_no_buttons()
    {
        await using var world = await BotWorld.StartAsync();

        var member = await world.MemberAsync("小松", region: null);

        Assert.Contains("みなと町、あおば市、", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_introduces_himself_has_chosen_the_region_and_asked_nothing()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松", region: null);

        await world.SayAsync(member, "みなと町役場の小松です。よろしくお願いします。");

        Assert.StartsWith("ご所属を「みなと町」で登録しました。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(0, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_greeting_before_the_region_is_no_hindrance()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松", region: null);

        await world.SayAsync(member, "はじめまして、あおば市の新人です。よろしくお願いします");

        Assert.StartsWith("ご所属を「あおば市」で登録しました。", world.LastWords(member), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("森の市", "森の市")]
    [InlineData("名古屋市の山田です。", "名古屋市")]
    public async Task A_place_that_is_no_region_of_the_group_is_no_question_and_the_regions_are_offered(string said, string place)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松", region: null);

        await world.SayAsync(member, said);

        Assert.StartsWith($"「{place}」という地域は登録されていません。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("みなと町", world.Line.Chat(member.Id).Entries[^1].QuickReplies);
        Assert.Equal(0, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }

    [Fact]
    public async Task Later_the_same_words_go_with_the_question_behind_them()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "みなと町役場の小松です。");
        await world.SayAsync(member, "費用はいくらですか");

        Assert.Equal(2, (await world.ReadAsync(db => db.Questions.SingleAsync(Ct))).Parts.Count);
    }
}

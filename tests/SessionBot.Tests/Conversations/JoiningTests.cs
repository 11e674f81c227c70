using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class JoiningTests
{
    [Fact]
    public async Task Whoever_follows_is_welcomed_and_asked_for_the_region()
    {
        await using var world = await BotWorld.StartAsync();

        var user = await world.MemberAsync("佐伯", region: null);

        Assert.Equal(2, world.BotWords(user).Count);
        Assert.Contains("みらい暮らし自治体研究会へようこそ", world.BotWords(user)[0], StringComparison.Ordinal);
        Assert.Contains("地域を選ぶか、地域名をお送りください", world.LastWords(user), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("あおば市")]
    [InlineData("青空県 あおば市")]
    [InlineData("　あおば市　")]
    [InlineData("地域 あおば市")]
    public async Task A_region_is_chosen_by_typing_it(string typed)
    {
        await using var world = await BotWorld.StartAsync();

        var user = await world.MemberAsync("小松", typed);

        Assert.Contains("ご所属を「あおば市」で登録しました", world.LastWords(user), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_region_is_answered_with_the_known_ones()
    {
        await using var world = await BotWorld.StartAsync();

        var user = await world.MemberAsync("小松", "地域 どこか町");

        Assert.Contains("「どこか町」という地域は登録されていません", world.LastWords(user), StringComparison.Ordinal);
        Assert.Contains("ゆきみ市ほか", world.LastWords(user), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_region_is_changed_by_typing_another_one()
    {
        await using var world = await BotWorld.StartAsync();
        var user = await world.MemberAsync("小松", "あおば市");

        await world.SayAsync(user, "地域変更");
        await world.SayAsync(user, "ひかり町");

        Assert.Contains("ご所属を「ひかり町」で登録しました", world.LastWords(user), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_somebody_else_is_nobodys_question()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var user = await world.MemberAsync("小松");

        await world.Line.PostbackAsync(user.Id, "richmenu=b&page=1", ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();

        Assert.Equal(0, await world.ReadAsync(db => db.Questions.CountAsync()));
    }

    [Fact]
    public async Task After_a_return_the_region_is_still_known()
    {
        await using var world = await BotWorld.StartAsync();
        var user = await world.MemberAsync("小松", "あおば市");

        await world.Line.UnfollowAsync(user.Id, ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();
        await world.Line.FollowAsync(user.Id, ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();

        Assert.Contains("おかえりなさい。ご所属は「あおば市」", world.LastWords(user), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_name_is_kept_for_organizers()
    {
        await using var world = await BotWorld.StartAsync();

        await world.MemberAsync("小松 (あおば市)");

        Assert.Equal("小松 (あおば市)", await world.ReadAsync(db => db.Members.Select(member => member.DisplayName).SingleAsync()));
    }

    [Fact]
    public async Task A_wrong_code_makes_no_organizer()
    {
        await using var world = await BotWorld.StartAsync();
        var user = await world.MemberAsync("小松");

        await world.SayAsync(user, "運営登録 unei-2025");

        Assert.Contains("合言葉が違います", world.LastWords(user), StringComparison.Ordinal);
        Assert.False(await world.ReadAsync(db => db.Members.Select(member => member.IsOrganizer).SingleAsync()));
    }

    [Fact]
    public async Task In_a_group_chat_the_bot_stays_silent_and_the_event_has_a_fate()
    {
        await using var world = await BotWorld.StartAsync();
        var user = await world.MemberAsync("小松");
        var group = world.Line.AddGroup([user.Id]);

        await world.Line.SayInGroupAsync(group.Id, user.Id, "みなさん、こんにちは", ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();

        Assert.Empty(world.Line.Chat(group.Id).FromBot);
        Assert.Contains("ignored:not-addressed", await world.ReadAsync(db => db.WorkItems.Select(item => item.Fate).ToListAsync()));
    }
}

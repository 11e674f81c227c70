using SessionBot.Hosting;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class HelpTests
{
    [Theory]
    [InlineData("ヘルプ")]
    [InlineData("使い方")]
    public async Task It_says_where_it_stands_how_questions_are_chosen_and_the_page_is_there(string word)
    {
        await using var world = await BotWorld.StartAsync(Doors.Public);
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, word);

        Assert.Contains($"質問の選び方は、こちらで公開しています。\nhttp://127.0.0.1:1/policy/{ExampleGroup.Key}", world.LastWords(member), StringComparison.Ordinal);
        using var browser = new Browser(world.Address);
        Assert.Contains("質問の選び方", (await browser.OpenAsync($"/policy/{ExampleGroup.Key}")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_service_does_not_know_its_address_it_names_none()
    {
        await using var world = await BotWorld.StartAsync();
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "使い方");

        Assert.StartsWith("できること", world.LastWords(member), StringComparison.Ordinal);
        Assert.DoesNotContain("質問の選び方", world.LastWords(member), StringComparison.Ordinal);
    }
}

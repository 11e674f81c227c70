namespace LineSimulator.Tests;

public sealed class TapTests
{
    private const string Confirm =
        """
        [{"type":"template","altText":"確認","template":{"type":"confirm","text":"提出しますか","actions":[
          {"type":"postback","label":"提出","data":"submit","displayText":"提出します"},
          {"type":"message","label":"訂正","text":"訂正する"}]}}]
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_button_says_its_text()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.SendAsync(user, Confirm);

        await world.Platform.TapAsync(user.Id, "訂正", ct: Ct);

        Assert.Equal("訂正する", world.Bot.Events[^1].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("訂正する", world.Platform.Chat(user.Id).Entries[^1].Text);
    }

    [Fact]
    public async Task A_postback_button_posts_back_and_shows_its_display_text()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.SendAsync(user, Confirm);

        await world.Platform.TapAsync(user.Id, "提出", ct: Ct);

        Assert.Equal("submit", world.Bot.Events[^1].GetProperty("postback").GetProperty("data").GetString());
        Assert.Equal("提出します", world.Platform.Chat(user.Id).Entries[^1].Text);
    }

    [Fact]
    public async Task The_newest_button_of_a_label_is_pressed()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.SendAsync(user, QuickReply("取消", "cancel-1"));
        await world.SendAsync(user, QuickReply("取消", "cancel-2"));
        await world.SendAsync(user, SimulatedWorld.Texts("お知らせ"));

        await world.Platform.TapAsync(user.Id, "取消", ct: Ct);

        Assert.Equal("cancel-2", world.Bot.Events[^1].GetProperty("postback").GetProperty("data").GetString());
    }

    [Fact]
    public async Task Quick_replies_under_any_but_the_last_message_of_a_request_are_not_shown()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.SendAsync(user, $"{QuickReply("取消", "x")[..^1]},{SimulatedWorld.Texts("二通目")[1..]}");

        await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.TapAsync(user.Id, "取消", ct: Ct));
    }

    [Fact]
    public async Task A_button_inside_a_flex_message_can_be_pressed()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.SendAsync(user, """
            [{"type":"flex","altText":"質問","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[
              {"type":"text","text":"質問1"},{"type":"button","action":{"type":"postback","label":"私も知りたい","data":"vote=1"}}]}}}]
            """);

        await world.Platform.TapAsync(user.Id, "私も知りたい", ct: Ct);

        Assert.Equal("vote=1", world.Bot.Events[^1].GetProperty("postback").GetProperty("data").GetString());
        Assert.Equal(["質問1\n［私も知りたい］", "［私も知りたい］を押す"], world.Platform.Chat(user.Id).Entries.TakeLast(2).Select(entry => entry.Text));
    }

    [Fact]
    public async Task An_unknown_label_is_refused_with_the_labels_on_offer()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.SendAsync(user, Confirm);

        var refusal = await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.TapAsync(user.Id, "削除", ct: Ct));

        Assert.Contains("［提出］ ［訂正］", refusal.Message, StringComparison.Ordinal);
    }

    private static string QuickReply(string label, string data) =>
        $$$$"""[{"type":"text","text":"受け付けました","quickReply":{"items":[{"type":"action","action":{"type":"postback","label":"{{{{label}}}}","data":"{{{{data}}}}"}}]}}]""";
}

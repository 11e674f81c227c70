using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

[Collection(nameof(BrowserCollection))]
public sealed class ConnectTests(Chromium chromium)
{
    [Fact]
    public async Task Whoever_starts_without_a_bot_connects_one_on_the_page()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        opened.World.Platform.Options.WebhookUrl = null;
        await opened.Page.ReloadAsync();
        var notice = opened.Page.Locator("#notice");
        await notice.GetByText("ボットの側に入れるもの").ClickAsync();
        await Expect(notice.Locator("dd")).ToHaveTextAsync([opened.World.Address, "simulated-channel-access-token", "simulated-channel-secret"]);

        await notice.GetByLabel("ボットの webhook のアドレス").FillAsync(opened.World.Bot.Url.ToString());
        await notice.GetByRole(AriaRole.Button, new() { Name = "つなぐ" }).ClickAsync();

        await Expect(notice).ToBeHiddenAsync();
        await opened.AddPersonAsync("佐藤");
        await opened.EventAsync("follow");
        Assert.Equal("follow", Assert.Single(opened.World.Bot.Events).GetProperty("type").GetString());
        Assert.Empty(opened.Errors);
    }

    [Theory]
    [InlineData("http://example.com/webhook")]
    [InlineData("webhook")]
    public async Task A_webhook_goes_by_https_or_to_this_machine(string url)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PutAsync("/simulator/page/webhook", $$"""{"url":"{{url}}"}""");

        Assert.Equal((400, world.Bot.Url), (answer.Status, world.Platform.Options.WebhookUrl));
        Assert.Contains("https", answer.Message, StringComparison.Ordinal);
    }
}

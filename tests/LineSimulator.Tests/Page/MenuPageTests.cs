using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

[Collection(nameof(BrowserCollection))]
public sealed class MenuPageTests(Chromium chromium)
{
    private const string Menu = """
        {"size":{"width":2500,"height":843},"selected":false,"name":"n","chatBarText":"メニュー","areas":[
          {"bounds":{"x":0,"y":0,"width":1250,"height":843},"action":{"type":"message","label":"報告する","text":"報告する"}},
          {"bounds":{"x":1250,"y":0,"width":1250,"height":843},"action":{"type":"datetimepicker","label":"あとで","data":"later","mode":"datetime"}}]}
        """;

    [Fact]
    public async Task The_rich_menu_opens_and_its_areas_lie_where_the_bot_put_them()
    {
        await using var opened = await OpenAsync();
        var phone = await opened.AddPersonAsync("佐藤");
        await Expect(phone.Locator(".menu-board")).ToBeHiddenAsync();

        await phone.GetByRole(AriaRole.Button, new() { Name = "メニュー", Exact = true }).ClickAsync();

        var (board, area) = (await phone.Locator(".menu-board").BoundingBoxAsync(), await phone.Locator(".area").Nth(1).BoundingBoxAsync());
        Assert.Equal(board!.X + (board.Width / 2), area!.X, 1);
        Assert.Equal(2500d / 843, board.Width / board.Height, 0.05);
        await phone.GetByRole(AriaRole.Button, new() { Name = "報告する" }).ClickAsync();
        await Expect(phone.Locator(".from-me .bubble")).ToHaveTextAsync("報告する");
    }

    [Fact]
    public async Task A_picked_time_goes_to_the_platform_as_LINE_writes_it()
    {
        await using var opened = await OpenAsync();
        var phone = await opened.AddPersonAsync("佐藤");
        await phone.GetByRole(AriaRole.Button, new() { Name = "メニュー", Exact = true }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "あとで" }).ClickAsync();

        await opened.Page.GetByRole(AriaRole.Dialog).GetByLabel("日付と時刻").FillAsync("2026-12-11T09:30");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "送る", Exact = true }).ClickAsync();

        var postback = (await opened.EventAsync("postback")).GetProperty("postback");
        Assert.Equal("later", postback.GetProperty("data").GetString());
        Assert.Equal("2026-12-11T09:30", postback.GetProperty("params").GetProperty("datetime").GetString());
    }

    private async Task<OpenedPage> OpenAsync()
    {
        var opened = await OpenedPage.OpenAsync(chromium);
        var menu = await RichMenuFixture.CreateAsync(opened.World, Menu);
        Assert.Equal(200, (await opened.World.PostAsync($"/v2/bot/user/all/richmenu/{menu}", "")).Status);
        return opened;
    }
}

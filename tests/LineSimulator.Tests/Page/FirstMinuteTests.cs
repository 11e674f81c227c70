using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

[Collection(nameof(BrowserCollection))]
public sealed class FirstMinuteTests(Chromium chromium)
{
    [Fact]
    public async Task One_tap_adds_three_people_who_are_welcomed_and_tells_what_to_write()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium, options: new() { Seed = 1, Hints = ["はじめに「質問」と送ります。"] });
        _ = new AnsweringBot(opened.World);
        await Expect(opened.Page.Locator(".empty .hint-list li")).ToHaveTextAsync("はじめに「質問」と送ります。");

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "3人を加えて始める" }).ClickAsync();

        await Expect(opened.Page.Locator(".phone-slot .from-bot .bubble")).ToHaveTextAsync(Enumerable.Repeat("ようこそ。地域を選んでください。", 3));
        Assert.Equal(["佐藤（みなと町）", "鈴木（あおば市）", "運営の田中"], opened.World.Platform.Users.Select(user => user.Name));
        await Expect(opened.Page.Locator("#hints")).ToContainTextAsync("はじめに「質問」と送ります。");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "ヒントを閉じる" }).ClickAsync();
        await Expect(opened.Page.Locator("#hints")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_text_in_a_group_is_edited_and_answered_to()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        await opened.AddPersonAsync("佐藤");
        var group = opened.World.Platform.AddGroup([opened.World.Platform.Users[0].Id], "連絡");
        await opened.World.Platform.JoinAsync(group.Id, ct: TestContext.Current.CancellationToken);
        var phone = opened.PhoneOf("連絡");
        await OpenedPage.WriteAsync(phone, "みなさん");
        await phone.Locator(".from-me").HoverAsync();

        await phone.GetByRole(AriaRole.Button, new() { Name = "メッセージを編集する" }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Dialog).GetByLabel("本文").FillAsync("皆さん");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "直す" }).ClickAsync();

        await Expect(phone.Locator(".from-me .bubble")).ToHaveTextAsync("皆さん");
        await Expect(phone.Locator(".from-me .meta")).ToContainTextAsync("編集済み");
        await phone.Locator(".from-me").HoverAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "このメッセージに返信する" }).ClickAsync();
        await OpenedPage.WriteAsync(phone, "返します");
        await Expect(phone.Locator(".from-me .quoted")).ToContainTextAsync("皆さん");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Nothing_on_the_page_is_fetched_from_outside_its_own_path()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var paths = new List<string>();
        opened.Page.Request += (_, request) => paths.Add(new Uri(request.Url).AbsolutePath);
        await opened.Page.ReloadAsync();
        var phone = await opened.AddPersonAsync("佐藤");
        await phone.GetByRole(AriaRole.Button, new() { Name = "写真・ファイルを送る" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "4 枚まとめて送る" }).ClickAsync();

        await Expect(phone.Locator(".from-me .photo img")).ToHaveCountAsync(4);

        Assert.All(paths, path => Assert.StartsWith("/simulator", path, StringComparison.Ordinal));
    }
}

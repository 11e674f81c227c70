using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

[Collection(nameof(BrowserCollection))]
public sealed class MessagePageTests(Chromium chromium)
{
    [Fact]
    public async Task A_text_with_placeholders_names_people_and_keeps_doubled_braces()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync("佐藤");
        var id = opened.World.Platform.Chats[0].Id;

        await PushAsync(opened, """{"type":"textV2","text":"{{本文}} {who}さん","substitution":{"who":{"type":"mention","mentionee":{"type":"user","userId":"ID"}}}}""".Replace("ID", id, StringComparison.Ordinal));

        await Expect(phone.Locator(".from-bot .bubble")).ToHaveTextAsync("{本文} @佐藤さん");
        await Expect(phone.Locator(".mention")).ToHaveTextAsync("@佐藤");
    }

    [Fact]
    public async Task A_confirm_template_answers_with_the_button_that_was_pressed()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync("佐藤");
        await PushAsync(opened, """{"type":"template","altText":"x","template":{"type":"confirm","text":"公開してよいですか。","actions":[{"type":"postback","label":"よい","data":"yes"},{"type":"postback","label":"直す","data":"no"}]}}""");

        await phone.GetByRole(AriaRole.Button, new() { Name = "直す" }).ClickAsync();

        await Expect(phone.Locator(".notice-line").Last).ToContainTextAsync("直す");
        Assert.Equal("no", (await opened.EventAsync("postback")).GetProperty("postback").GetProperty("data").GetString());
    }

    [Fact]
    public async Task An_imagemap_has_its_areas_even_where_its_picture_is_lost()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync("佐藤");
        await PushAsync(opened, """{"type":"imagemap","baseUrl":"https://example.invalid/map","altText":"地図","baseSize":{"width":1040,"height":520},"actions":[{"type":"message","text":"北","area":{"x":0,"y":0,"width":520,"height":520}}]}""");

        await phone.GetByRole(AriaRole.Button, new() { Name = "北" }).ClickAsync();

        await Expect(phone.Locator(".from-me .bubble")).ToHaveTextAsync("北");
    }

    [Fact]
    public async Task In_a_group_the_chosen_member_speaks()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        await opened.AddPersonAsync("佐藤");
        await opened.AddPersonAsync("鈴木");
        await opened.Page.Locator("#add-group").ClickAsync();
        await opened.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "作る", Exact = true }).ClickAsync();
        var group = opened.PhoneOf("研究会 連絡グループ");
        await group.GetByLabel("書く人").SelectOptionAsync("鈴木 として書く");

        await group.GetByRole(AriaRole.Button, new() { Name = "ボットにメンションする" }).ClickAsync();
        await OpenedPage.TextBox(group).PressSequentiallyAsync("質問：予算は");
        await OpenedPage.TextBox(group).PressAsync("Enter");

        await Expect(group.Locator(".from-me .bubble")).ToContainTextAsync("質問：予算は");
        var message = await opened.EventAsync("message");
        Assert.Equal(opened.World.Platform.Chats[1].Id, message.GetProperty("source").GetProperty("userId").GetString());
        Assert.True(message.GetProperty("message").GetProperty("mention").GetProperty("mentionees")[0].GetProperty("isSelf").GetBoolean());
    }

    private static async Task PushAsync(OpenedPage opened, string message)
    {
        var answer = await opened.World.PostAsync("/v2/bot/message/push", "{\"to\":\"" + opened.World.Platform.Chats[0].Id + "\",\"messages\":[" + message + "]}");
        Assert.Equal(200, answer.Status);
    }
}

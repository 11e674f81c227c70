using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

[Collection(nameof(BrowserCollection))]
public sealed class PhonePageTests(Chromium chromium)
{
    [Fact]
    public async Task A_newcomer_adds_a_person_and_is_welcomed()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        _ = new AnsweringBot(opened.World);

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "追加して始める" }).ClickAsync();

        await Expect(opened.Page.Locator(".phone-slot .from-bot .bubble")).ToHaveTextAsync("ようこそ。地域を選んでください。");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_message_shows_on_its_phone_with_the_answer_and_the_read_mark()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        _ = new AnsweringBot(opened.World);
        var phone = await opened.AddPersonAsync("佐藤");

        await OpenedPage.WriteAsync(phone, "空き家の活用で困ったことは何ですか。");

        await Expect(phone.Locator(".from-me .bubble")).ToHaveTextAsync("空き家の活用で困ったことは何ですか。");
        await Expect(phone.Locator(".from-bot .bubble").Last).ToHaveTextAsync("質問1を受け付けました。");
        await Expect(phone.Locator(".from-me .meta")).Not.ToContainTextAsync("既読");
        var token = (await opened.EventAsync("message")).GetProperty("message").GetProperty("markAsReadToken").GetString();
        await opened.World.PostAsync("/v2/bot/chat/markAsRead", $$"""{"markAsReadToken":"{{token}}"}""");
        await Expect(phone.Locator(".from-me .meta")).ToContainTextAsync("既読");
        await Expect(OpenedPage.TextBox(phone)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_message_that_the_bot_did_not_take_says_so()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync("佐藤");
        opened.World.Bot.Answers.Enqueue(500);

        await OpenedPage.WriteAsync(phone, "届きますか");

        await Expect(phone.Locator(".from-me .meta")).ToContainTextAsync("未達");
        await Expect(opened.Page.Locator("#notice")).ToContainTextAsync("HTTP 500");
    }

    [Fact]
    public async Task A_quick_reply_is_tapped_and_vanishes_with_the_next_message()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        _ = new AnsweringBot(opened.World);
        var phone = await opened.AddPersonAsync("佐藤");
        await OpenedPage.WriteAsync(phone, "質問です");
        var cancel = phone.GetByRole(AriaRole.Button, new() { Name = "取消", Exact = true });

        await cancel.ClickAsync();

        await Expect(phone.Locator(".from-bot .bubble").Last).ToHaveTextAsync("取り消しました。");
        await Expect(phone.Locator(".quick-item")).ToHaveCountAsync(0);
        Assert.Equal("cancel=1", (await opened.EventAsync("postback")).GetProperty("postback").GetProperty("data").GetString());
    }

    [Fact]
    public async Task Enter_while_an_input_method_composes_does_not_send()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync("佐藤");
        await OpenedPage.TextBox(phone).FocusAsync();
        var device = await opened.Page.Context.NewCDPSessionAsync(opened.Page);
        await device.SendAsync("Input.imeSetComposition", new() { ["text"] = "しつもん", ["selectionStart"] = 4, ["selectionEnd"] = 4 });

        await opened.Page.Keyboard.PressAsync("Enter");
        await device.SendAsync("Input.insertText", new() { ["text"] = "質問" });
        await opened.Page.Keyboard.PressAsync("Enter");

        await Expect(phone.Locator(".from-me .bubble")).ToHaveCountAsync(1);
        await opened.EventAsync("message");
        Assert.Equal(["follow", "message"], opened.World.Bot.Events.Select(e => e.GetProperty("type").GetString()));
        Assert.Contains("質問", (await opened.EventAsync("message")).GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_photo_goes_to_the_bot_and_stands_in_the_chat()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync("佐藤");

        await phone.GetByRole(AriaRole.Button, new() { Name = "写真・ファイルを送る" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "写真「夕焼けの港」を送る" }).ClickAsync();

        await Expect(phone.Locator(".from-me .photo img")).ToHaveJSPropertyAsync("naturalWidth", 960);
        Assert.Equal("image", (await opened.EventAsync("message")).GetProperty("message").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_message_is_taken_back_by_its_button()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync("佐藤");
        await OpenedPage.WriteAsync(phone, "まちがえました");
        await phone.Locator(".from-me").HoverAsync();

        await phone.GetByRole(AriaRole.Button, new() { Name = "送信を取り消す" }).ClickAsync();

        await Expect(phone.Locator(".notice-line").Last).ToContainTextAsync("取り消しました");
        await Expect(phone.GetByText("まちがえました")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Words_that_look_like_markup_stay_words()
    {
        const string Attack = "<img src=x onerror=\"window.attacked=1\"><script>window.attacked=1</script>";
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await opened.AddPersonAsync(Attack[..40]);
        var id = opened.World.Platform.Chats[0].Id;

        await OpenedPage.WriteAsync(phone, Attack);
        await opened.World.PostAsync("/v2/bot/message/push", $$$"""
            {"to":"{{{id}}}","messages":[
              {"type":"text","text":{{{JsonSerializer.Serialize(Attack)}}}},
              {"type":"flex","altText":"x","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":{{{JsonSerializer.Serialize(Attack)}}} }] } } }]}
            """);

        await Expect(phone.Locator(".flex-words")).ToHaveTextAsync(Attack);
        await Expect(phone.Locator(".from-me .bubble")).ToHaveTextAsync(Attack);
        Assert.False(await opened.Page.EvaluateAsync<bool>("'attacked' in window"));
        Assert.Equal(0, await phone.Locator("script").CountAsync());
    }

    [Fact]
    public async Task A_narrow_screen_shows_one_phone_and_never_scrolls_sideways()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium, 390, 844);
        await opened.AddPersonAsync("佐藤 みなと（みなと町 企画財政課）");
        var second = await opened.AddPersonAsync("鈴木 あおい（やま村）");
        await OpenedPage.WriteAsync(second, new string('あ', 300) + " https://example.jp/" + new string('a', 300));

        await Expect(opened.Page.Locator(".phone-slot:visible")).ToHaveCountAsync(1);
        foreach (var view in (string[])["操作", "記録", "台本", "スマホ"])
        {
            await opened.Page.Locator("#views").GetByRole(AriaRole.Button, new() { Name = view }).ClickAsync();
            Assert.Equal(0, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }
    }

    [Fact]
    public async Task The_page_says_when_the_simulator_is_gone()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        await Expect(opened.Page.Locator("#live")).ToHaveTextAsync("ライブ");

        await opened.World.DisposeAsync();

        await Expect(opened.Page.Locator("#live")).ToHaveTextAsync("接続が切れました");
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineSimulator.Tests.Page;

/// <summary>What LINE's layout rules say, measured in the browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class FlexPageTests(Chromium chromium)
{
    [Fact]
    public async Task Boxes_share_their_width_by_flex_and_keep_the_spacing_between_them()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await ShowAsync(opened, """
            {"type":"bubble","size":"kilo","body":{"type":"box","layout":"horizontal","spacing":"md","paddingAll":"10px","contents":[
              {"type":"box","layout":"vertical","flex":1,"contents":[{"type":"text","text":"い"}]},
              {"type":"box","layout":"vertical","flex":3,"contents":[{"type":"text","text":"ろ"}]}]}}
            """);

        var body = phone.Locator(".flex-body > .flex-box");
        var (left, right) = (await BoxAsync(body.Locator("> .flex-box").Nth(0)), await BoxAsync(body.Locator("> .flex-box").Nth(1)));

        Assert.Equal(260, (await BoxAsync(phone.Locator(".flex-bubble"))).Width, 0.5);
        Assert.Equal(3, right.Width / left.Width, 0.05);
        Assert.Equal(8, right.X - (left.X + left.Width), 0.5);
    }

    [Fact]
    public async Task A_text_wraps_only_where_it_may_and_ends_after_its_lines()
    {
        const string Long = "とても長い文章がここに入り、何行にもわたって続いていくので、途中で切れるはずです。とても長い文章がここに入ります。";
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await ShowAsync(opened, $$$"""
            {"type":"bubble","body":{"type":"box","layout":"vertical","contents":[
              {"type":"text","size":"md","text":"{{{Long}}}"},
              {"type":"text","size":"md","wrap":true,"maxLines":2,"text":"{{{Long}}}"},
              {"type":"text","size":"xl","weight":"bold","color":"#FF0000","align":"end","decoration":"underline","text":"赤"}]}}
            """);

        var texts = phone.Locator(".flex-text");
        var one = await BoxAsync(texts.Nth(0));
        var two = await BoxAsync(texts.Nth(1));

        Assert.Equal(2, two.Height / one.Height, 0.1);
        await Expect(texts.Nth(2)).ToHaveCSSAsync("font-size", "22px");
        await Expect(texts.Nth(2)).ToHaveCSSAsync("font-weight", "700");
        await Expect(texts.Nth(2)).ToHaveCSSAsync("color", "rgb(255, 0, 0)");
        await Expect(texts.Nth(2)).ToHaveCSSAsync("text-align", "end");
    }

    [Fact]
    public async Task A_card_has_its_gradient_corners_and_a_picture_in_its_ratio()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        var phone = await ShowAsync(opened, """
            {"type":"bubble","hero":{"type":"image","url":"https://example.invalid/a.png","size":"full","aspectRatio":"20:10","aspectMode":"cover"},
             "body":{"type":"box","layout":"vertical","contents":[
               {"type":"box","layout":"vertical","height":"40px","cornerRadius":"lg","borderWidth":"medium","borderColor":"#112233",
                "background":{"type":"linearGradient","angle":"90deg","startColor":"#000000","endColor":"#FFFFFF"},"contents":[]}]}}
            """);

        var box = phone.Locator(".flex-body > .flex-box > .flex-box");
        var hero = await BoxAsync(phone.Locator(".flex-hero .lost-picture")); // nobody answers at that address, and its frame stays

        Assert.Equal(2, hero.Width / hero.Height, 0.02);
        await Expect(box).ToHaveCSSAsync("border-radius", "12px");
        await Expect(box).ToHaveCSSAsync("border-top-width", "2px");
        await Expect(box).ToHaveCSSAsync("background-image", "linear-gradient(90deg, rgb(0, 0, 0), rgb(255, 255, 255))");
    }

    [Fact]
    public async Task A_carousel_scrolls_inside_its_phone_and_its_buttons_press()
    {
        await using var opened = await OpenedPage.OpenAsync(chromium);
        const string Bubble = """{"type":"bubble","size":"kilo","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"質問"}]},"footer":{"type":"box","layout":"vertical","contents":[{"type":"button","style":"primary","action":{"type":"postback","label":"私も知りたい","data":"vote=1"}}]}}""";
        var phone = await ShowAsync(opened, $$"""{"type":"carousel","contents":[{{Bubble}},{{Bubble}},{{Bubble}}]}""");

        await phone.GetByRole(AriaRole.Button, new() { Name = "私も知りたい" }).First.ClickAsync();

        await opened.EventAsync("postback");
        Assert.InRange((await BoxAsync(phone)).Width, 300, 400);
        Assert.True(await phone.Locator(".strip").EvaluateAsync<bool>("strip => strip.scrollWidth > strip.clientWidth"));
        Assert.Empty(opened.Errors);
    }

    private static async Task<ILocator> ShowAsync(OpenedPage opened, string contents)
    {
        var phone = await opened.AddPersonAsync("佐藤");
        var answer = await opened.World.PostAsync(
            "/v2/bot/message/push",
            $$$"""{"to":"{{{opened.World.Platform.Chats[0].Id}}}","messages":[{"type":"flex","altText":"カード","contents":{{{contents}}} }]}""");
        Assert.Equal(200, answer.Status);
        await Expect(phone.Locator(".flex-bubble").First).ToBeVisibleAsync();
        return phone;
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) => (await locator.BoundingBoxAsync())!;
}

using System.Text;

namespace LineSimulator.Api.Rules;

/// <summary>A Flex message and its bubbles.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#flex-message (2026-08)</remarks>
internal static class FlexRules
{
    private const int MaxBubbles = 12;
    private const int BubbleBytes = 30 * 1024;
    private const int CarouselBytes = 50 * 1024;

    private static readonly string[] Blocks = ["header", "hero", "body", "footer"];

    public static void Check(RequestNode message)
    {
        message.RequireText("altText", 1500);
        if (message.RequireObject("contents") is not { } contents)
        {
            return;
        }

        switch (contents.RequireOneOf("type", "bubble", "carousel"))
        {
            case "bubble":
                CheckBubble(contents, MayPlayVideo(contents));
                break;
            case "carousel":
                CheckCarousel(contents);
                break;
        }
    }

    private static void CheckCarousel(RequestNode carousel)
    {
        CheckSize(carousel, CarouselBytes);
        var bubbles = carousel.RequireArray("contents", 1, MaxBubbles).Where(RequestNode.IsObject).ToList();
        bubbles.ForEach(bubble =>
        {
            bubble.RequireOneOf("type", "bubble");
            CheckBubble(bubble, mayPlayVideo: false);
        });
        if (bubbles.Select(bubble => bubble.Member("size")?.Value.ToString() ?? "mega").Distinct().Count() > 1)
        {
            carousel.Child("contents").Fail("All bubbles must have the same size");
        }
    }

    private static void CheckBubble(RequestNode bubble, bool mayPlayVideo)
    {
        CheckSize(bubble, BubbleBytes);
        bubble.OptionalOneOf("size", "nano", "micro", "deca", "hecto", "kilo", "mega", "giga");
        bubble.OptionalOneOf("direction", "ltr", "rtl");
        if (Blocks.All(block => bubble.Member(block) is null))
        {
            bubble.Fail("At least one block must be specified");
        }

        foreach (var block in Blocks)
        {
            if (bubble.OptionalObject(block) is { } content)
            {
                FlexComponentRules.Check(content, block != "hero" ? FlexBlocks.Block : mayPlayVideo ? FlexBlocks.Hero : FlexBlocks.HeroWithoutVideo);
            }
        }

        if (bubble.OptionalObject("styles") is { } styles)
        {
            CheckStyles(styles);
        }

        FlexComponentRules.CheckAction(bubble);
    }

    private static void CheckStyles(RequestNode styles)
    {
        foreach (var style in Blocks.Select(styles.OptionalObject).OfType<RequestNode>())
        {
            FlexForms.Color(style, "backgroundColor", "separatorColor");
            style.OptionalBoolean("separator");
        }
    }

    // https://developers.line.biz/en/docs/messaging-api/create-flex-message-including-video/ (2026-08)
    private static bool MayPlayVideo(RequestNode bubble) => bubble.Member("size")?.Value.ToString() is null or "kilo" or "mega" or "giga";

    private static void CheckSize(RequestNode container, int max)
    {
        if (Encoding.UTF8.GetByteCount(container.Value.GetRawText()) > max)
        {
            container.Fail($"The size must not exceed {max} bytes");
        }
    }
}

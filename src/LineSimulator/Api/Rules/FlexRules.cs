using System.Text;

namespace LineSimulator.Api.Rules;

/// <summary>Size, structure, words and actions of a Flex message; colours and measures are not checked.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#flex-message (2026-08)</remarks>
internal static class FlexRules
{
    private const int MaxBubbles = 12;
    private const int BubbleBytes = 30 * 1024;
    private const int CarouselBytes = 50 * 1024;

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
                CheckBubble(contents);
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
            CheckBubble(bubble);
        });
        if (bubbles.Select(bubble => bubble.Member("size")?.Value.ToString() ?? "mega").Distinct().Count() > 1)
        {
            carousel.Child("contents").Fail("All bubbles must have the same size");
        }
    }

    private static void CheckBubble(RequestNode bubble)
    {
        CheckSize(bubble, BubbleBytes);
        foreach (var block in (string[])["header", "body", "footer"])
        {
            if (bubble.OptionalObject(block) is { } box)
            {
                box.RequireOneOf("type", "box");
                FlexComponentRules.Check(box);
            }
        }

        if (bubble.OptionalObject("hero") is { } hero)
        {
            FlexComponentRules.Check(hero);
        }

        if (bubble.OptionalObject("action") is { } action)
        {
            ActionRules.Check(action, ActionPlace.FlexArea);
        }
    }

    private static void CheckSize(RequestNode container, int max)
    {
        if (Encoding.UTF8.GetByteCount(container.Value.GetRawText()) > max)
        {
            container.Fail($"The size must not exceed {max} bytes");
        }
    }
}

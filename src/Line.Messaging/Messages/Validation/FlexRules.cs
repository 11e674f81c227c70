namespace Line.Messaging;

/// <summary>The container of a Flex message.</summary>
internal static class FlexRules
{
    public static void Check(FaultCollector faults, string path, IFlexContainer? container)
    {
        var before = faults.Faults.Count;
        switch (container)
        {
            case BubbleContainer bubble:
                FlexBubbleRules.Check(faults, path, bubble, inCarousel: false);
                break;
            case CarouselContainer carousel:
                CheckCarousel(faults, path, carousel);
                break;
            case null:
                faults.Add(path, "missing", "a bubble or a carousel is required");
                break;
            default:
                faults.Add($"{path}.type", $"{container.GetType()} is unknown", "use a bubble or a carousel");
                break;
        }

        // What is malformed may have no JSON, so the size comes last.
        if (container is not null && faults.Faults.Count == before)
        {
            CheckSize(faults, path, container);
            CheckAnimations(faults, path, container);
        }
    }

    private static void CheckCarousel(FaultCollector faults, string path, CarouselContainer carousel)
    {
        faults.Count($"{path}.contents", carousel.Contents.Count, 1, FlexLimits.Bubbles);
        for (var index = 0; index < carousel.Contents.Count; index++)
        {
            FlexBubbleRules.Check(faults, $"{path}.contents[{index}]", carousel.Contents[index], inCarousel: true);
        }

        if (carousel.Contents.Select(bubble => bubble?.Size ?? BubbleSize.Mega).Distinct().Count() > 1)
        {
            faults.Add($"{path}.contents", "bubbles of different sizes", "every bubble of a carousel has one size");
        }
    }

    private static void CheckSize(FaultCollector faults, string path, IFlexContainer container)
    {
        faults.Bytes(path, LineMessageJson.Utf8Length(container), container is CarouselContainer ? FlexLimits.CarouselBytes : FlexLimits.BubbleBytes);
        if (container is CarouselContainer carousel)
        {
            for (var index = 0; index < carousel.Contents.Count; index++)
            {
                faults.Bytes($"{path}.contents[{index}]", LineMessageJson.Utf8Length(carousel.Contents[index]), FlexLimits.BubbleBytes);
            }
        }
    }

    private static void CheckAnimations(FaultCollector faults, string path, IFlexContainer container)
    {
        var bubbles = container is CarouselContainer carousel ? carousel.Contents : [(BubbleContainer)container];
        var animated = bubbles
            .SelectMany(bubble => new[] { bubble.Header, bubble.Hero, bubble.Body, bubble.Footer })
            .Sum(Animated);
        if (animated > FlexLimits.AnimatedImages)
        {
            faults.Add(path, $"{animated} animated images", $"the limit is {FlexLimits.AnimatedImages}");
        }
    }

    private static int Animated(IFlexComponent? component) => component switch
    {
        ImageComponent { Animated: true } => 1,
        BoxComponent box => box.Contents.Sum(Animated),
        VideoComponent video => Animated(video.AltContent),
        _ => 0,
    };
}

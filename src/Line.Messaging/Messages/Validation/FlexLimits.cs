namespace Line.Messaging;

/// <summary>What LINE takes as a Flex message, as documented on 2026-08-07. Source: developers.line.biz, "Flex Message".</summary>
public static class FlexLimits
{
    /// <summary>UTF-8 bytes of a bubble's JSON. LINE says 30 KB without defining KB, so stay somewhat below.</summary>
    public const int BubbleBytes = 30 * 1024;

    /// <summary>UTF-8 bytes of a carousel's JSON. LINE says 50 KB without defining KB, so stay somewhat below.</summary>
    public const int CarouselBytes = 50 * 1024;

    /// <summary>Bubbles of a carousel.</summary>
    public const int Bubbles = 12;

    /// <summary>Images of a message that are animated.</summary>
    public const int AnimatedImages = 10;

    /// <summary>Grapheme clusters of an action's label.</summary>
    public const int Label = 40;

    /// <summary>The greatest side of an aspect ratio; the smallest is 1.</summary>
    public const int AspectRatioSide = 100_000;

    /// <summary>How many times its width an aspect ratio's height may be.</summary>
    public const int AspectRatioHeightPerWidth = 3;
}

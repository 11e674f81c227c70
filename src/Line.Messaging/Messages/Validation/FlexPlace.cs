namespace Line.Messaging;

/// <summary>Where a Flex component stands, which decides its kinds.</summary>
internal enum FlexPlace
{
    /// <summary>The hero of a bubble that may play a video.</summary>
    Hero,

    /// <summary>The hero of a bubble of a carousel, or of one too narrow for a video.</summary>
    HeroWithoutVideo,

    /// <summary>What stands in for a video.</summary>
    VideoAlternative,

    /// <summary>The header, body or footer.</summary>
    Block,

    /// <summary>A horizontal or vertical box.</summary>
    Box,

    /// <summary>A baseline box.</summary>
    BaselineBox,
}

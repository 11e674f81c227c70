namespace LineSimulator.Api.Rules;

/// <summary>The components that may stand in each part of a bubble.</summary>
internal static class FlexBlocks
{
    public static readonly string[] Block = ["box"];
    public static readonly string[] Hero = ["box", "image", "video"];
    public static readonly string[] HeroWithoutVideo = ["box", "image"];
    public static readonly string[] InBox = ["box", "button", "image", "text", "separator", "filler", "spacer"];
    public static readonly string[] InBaselineBox = ["icon", "text", "filler", "spacer"];
}

namespace LineSimulator.Api.Rules;

/// <summary>What a rich menu and its picture may measure, in pixels.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image (2026-08)</remarks>
internal static class MenuShape
{
    public const int MinWidth = 800;
    public const int MaxWidth = 2500;
    public const int MinHeight = 250;
    public const double MinAspect = 1.45;
    public const int MaxImageBytes = 1_000_000;

    public static bool Allows(int width, int height) =>
        width is >= MinWidth and <= MaxWidth && height >= MinHeight && (double)width / height >= MinAspect;
}

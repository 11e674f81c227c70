using System.Globalization;
using System.Text.RegularExpressions;

namespace LineSimulator.Api.Rules;

/// <summary>How Flex writes colours and measures.</summary>
/// <remarks>https://developers.line.biz/en/docs/messaging-api/flex-message-layout/ (2026-08)</remarks>
internal static partial class FlexForms
{
    // https://developers.line.biz/en/reference/messaging-api/#f-image (2026-08)
    private const int MaxSide = 100_000;
    private const int MaxHeightPerWidth = 3;

    public static void Color(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, ColorForm(), "Must be a color such as #1DB446 or #1DB44680");

    /// <summary>A gap: a word or pixels.</summary>
    public static void Gap(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, GapForm(), "Must be one of none, xs, sm, md, lg, xl, xxl, or pixels such as 5px");

    /// <summary>A gap that may also be a share of the parent.</summary>
    public static void GapOrShare(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, GapOrShareForm(), "Must be one of none, xs, sm, md, lg, xl, xxl, pixels such as 5px, or a percentage");

    /// <summary>As <see cref="GapOrShare"/>, in either direction.</summary>
    public static void Offset(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, OffsetForm(), "Must be one of none, xs, sm, md, lg, xl, xxl, pixels such as -5px, or a percentage");

    public static void Length(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, LengthForm(), "Must be pixels such as 50px, or a percentage");

    public static void BorderWidth(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, BorderWidthForm(), "Must be one of none, light, normal, medium, semi-bold, bold, or pixels such as 2px");

    public static void LetterSize(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, LetterSizeForm(), "Must be one of xxs, xs, sm, md, lg, xl, xxl, 3xl, 4xl, 5xl, or pixels such as 20px");

    public static void ImageSize(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, ImageSizeForm(), "Must be one of xxs, xs, sm, md, lg, xl, xxl, 3xl, 4xl, 5xl, full, pixels such as 50px, or a percentage");

    public static void Pixels(RequestNode parent, params ReadOnlySpan<string> names) => Check(parent, names, PixelsForm(), "Must be pixels such as 20px");

    public static void Percent(RequestNode parent, params ReadOnlySpan<string> names) =>
        Check(parent, names, PercentForm(), "Must be a percentage from 0% to 100%");

    public static void Angle(RequestNode parent, string name) => Check(parent, [name], AngleForm(), "Must be from 0deg to less than 360deg");

    public static void AspectRatio(RequestNode parent)
    {
        const string name = "aspectRatio";
        if (parent.OptionalText(name) is not { Length: > 0 } ratio)
        {
            return;
        }

        var sides = RatioForm().Match(ratio);
        if (!sides.Success || !IsSide(sides.Groups[1], out var width) || !IsSide(sides.Groups[2], out var height) || height > MaxHeightPerWidth * width)
        {
            parent.Child(name).Fail($"Must be width:height, each from 1 to {MaxSide}, and the height at most {MaxHeightPerWidth} times the width");
        }
    }

    private static bool IsSide(Group digits, out double side) =>
        double.TryParse(digits.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out side) && side is >= 1 and <= MaxSide;

    private static void Check(RequestNode parent, ReadOnlySpan<string> names, Regex form, string remedy)
    {
        foreach (var name in names)
        {
            if (parent.OptionalText(name) is { Length: > 0 } text && !form.IsMatch(text))
            {
                parent.Child(name).Fail(remedy);
            }
        }
    }

    [GeneratedRegex(@"\A#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\z")]
    private static partial Regex ColorForm();

    [GeneratedRegex(@"\A(none|xs|sm|md|lg|xl|xxl|\d+(\.\d+)?px)\z")]
    private static partial Regex GapForm();

    [GeneratedRegex(@"\A(none|xs|sm|md|lg|xl|xxl|\d+(\.\d+)?(px|%))\z")]
    private static partial Regex GapOrShareForm();

    [GeneratedRegex(@"\A(none|xs|sm|md|lg|xl|xxl|-?\d+(\.\d+)?(px|%))\z")]
    private static partial Regex OffsetForm();

    [GeneratedRegex(@"\A\d+(\.\d+)?(px|%)\z")]
    private static partial Regex LengthForm();

    [GeneratedRegex(@"\A(none|light|normal|medium|semi-bold|bold|\d+(\.\d+)?px)\z")]
    private static partial Regex BorderWidthForm();

    [GeneratedRegex(@"\A(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|\d+(\.\d+)?px)\z")]
    private static partial Regex LetterSizeForm();

    [GeneratedRegex(@"\A(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|\d+(\.\d+)?(px|%))\z")]
    private static partial Regex ImageSizeForm();

    [GeneratedRegex(@"\A\d+(\.\d+)?px\z")]
    private static partial Regex PixelsForm();

    [GeneratedRegex(@"\A(100|\d{1,2}(\.\d+)?)%\z")]
    private static partial Regex PercentForm();

    [GeneratedRegex(@"\A([0-2]?\d{1,2}|3[0-5]\d)(\.\d+)?deg\z")]
    private static partial Regex AngleForm();

    [GeneratedRegex(@"\A(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)\z")]
    private static partial Regex RatioForm();
}

namespace Line.Messaging;

/// <summary>The words of Flex for the library's enums.</summary>
internal static class FlexWords
{
    public static string Of(Align value) => value switch
    {
        Align.Start => "start",
        Align.End => "end",
        Align.Center => "center",
    };

    public static string Of(Gravity value) => value switch
    {
        Gravity.Top => "top",
        Gravity.Bottom => "bottom",
        Gravity.Center => "center",
    };

    public static string Of(AspectMode value) => value switch
    {
        AspectMode.Cover => "cover",
        AspectMode.Fit => "fit",
    };

    public static string Of(BoxLayout value) => value switch
    {
        BoxLayout.Horizontal => "horizontal",
        BoxLayout.Vertical => "vertical",
        BoxLayout.Baseline => "baseline",
    };

    public static string Of(ButtonHeight value) => value switch
    {
        ButtonHeight.Sm => "sm",
        ButtonHeight.Md => "md",
    };

    public static string Of(ButtonStyle value) => value switch
    {
        ButtonStyle.Link => "link",
        ButtonStyle.Primary => "primary",
        ButtonStyle.Secondary => "secondary",
    };

    public static string Of(ComponentDirection value) => value switch
    {
        ComponentDirection.Ltr => "ltr",
        ComponentDirection.Rtl => "rtl",
    };

    public static string Of(ComponentPosition value) => value switch
    {
        ComponentPosition.Relative => "relative",
        ComponentPosition.Absolute => "absolute",
    };

    public static string Of(Weight value) => value switch
    {
        Weight.Regular => "regular",
        Weight.Bold => "bold",
    };

    public static string Of(TextStyle value) => value switch
    {
        TextStyle.Normal => "normal",
        TextStyle.Italic => "italic",
    };

    public static string Of(TextDecoration value) => value switch
    {
        TextDecoration.None => "none",
        TextDecoration.Underline => "underline",
        TextDecoration.LineThrough => "line-through",
    };

    public static string Of(AdjustMode value) => value switch
    {
        AdjustMode.ShrinkToFit => "shrink-to-fit",
    };

    public static string Of(JustifyContent value) => value switch
    {
        JustifyContent.Center => "center",
        JustifyContent.FlexStart => "flex-start",
        JustifyContent.FlexEnd => "flex-end",
        JustifyContent.SpaceBetween => "space-between",
        JustifyContent.SpaceAround => "space-around",
        JustifyContent.SpaceEvenly => "space-evenly",
    };

    public static string Of(AlignItems value) => value switch
    {
        AlignItems.Center => "center",
        AlignItems.FlexStart => "flex-start",
        AlignItems.FlexEnd => "flex-end",
    };

    public static string Of(BubbleSize value) => value switch
    {
        BubbleSize.Nano => "nano",
        BubbleSize.Micro => "micro",
        BubbleSize.Deca => "deca",
        BubbleSize.Hecto => "hecto",
        BubbleSize.Kilo => "kilo",
        BubbleSize.Mega => "mega",
        BubbleSize.Giga => "giga",
    };
}

namespace Line.Messaging;

internal static class FlexBubbleRules
{
    public static void Check(FaultCollector faults, string path, BubbleContainer? bubble, bool inCarousel)
    {
        if (bubble is null)
        {
            faults.Add(path, "missing", "a bubble is required");
            return;
        }

        if (bubble is { Header: null, Hero: null, Body: null, Footer: null })
        {
            faults.Add(path, "no block", "give it a header, a hero, a body or a footer");
        }

        CheckBlock(faults, $"{path}.header", bubble.Header, FlexPlace.Block);
        CheckBlock(faults, $"{path}.hero", bubble.Hero, PlaceOfHero(bubble, inCarousel));
        CheckBlock(faults, $"{path}.body", bubble.Body, FlexPlace.Block);
        CheckBlock(faults, $"{path}.footer", bubble.Footer, FlexPlace.Block);
        CheckStyle(faults, $"{path}.styles.header", bubble.Styles?.Header);
        CheckStyle(faults, $"{path}.styles.hero", bubble.Styles?.Hero);
        CheckStyle(faults, $"{path}.styles.body", bubble.Styles?.Body);
        CheckStyle(faults, $"{path}.styles.footer", bubble.Styles?.Footer);
        if (bubble.Action is { } action)
        {
            ActionRules.Check(faults, $"{path}.action", action, ActionPlace.FlexArea);
        }
    }

    // developers.line.biz, Messaging API reference, "Video" of "Flex Message".
    private static FlexPlace PlaceOfHero(BubbleContainer bubble, bool inCarousel) =>
        !inCarousel && bubble.Size is null or BubbleSize.Kilo or BubbleSize.Mega or BubbleSize.Giga ? FlexPlace.Hero : FlexPlace.HeroWithoutVideo;

    private static void CheckBlock(FaultCollector faults, string path, IFlexComponent? block, FlexPlace place)
    {
        if (block is not null)
        {
            FlexComponentRules.Check(faults, path, block, place);
        }
    }

    private static void CheckStyle(FaultCollector faults, string path, BlockStyle? style)
    {
        faults.Color($"{path}.backgroundColor", style?.BackgroundColor);
        faults.Color($"{path}.separatorColor", style?.SeparatorColor);
    }
}

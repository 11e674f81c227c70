namespace Line.Messaging;

/// <summary>Which Flex components a place takes. Source: developers.line.biz, Messaging API reference, "Flex Message".</summary>
internal static class FlexPlaceRules
{
    public static void Check(FaultCollector faults, string path, IFlexComponent component, FlexPlace place)
    {
        var fits = place switch
        {
            FlexPlace.Hero => component is BoxComponent or ImageComponent or VideoComponent,
            FlexPlace.HeroWithoutVideo or FlexPlace.VideoAlternative => component is BoxComponent or ImageComponent,
            FlexPlace.Block => component is BoxComponent,
            FlexPlace.Box => component is not (IconComponent or VideoComponent),
            FlexPlace.BaselineBox => component is TextComponent or IconComponent,
        };
        if (!fits)
        {
            faults.Add($"{path}.type", $"{component.Type} cannot stand here", RemedyOf(place));
        }
    }

    private static string RemedyOf(FlexPlace place) => place switch
    {
        FlexPlace.Hero => "a hero is a box, an image or a video",
        FlexPlace.HeroWithoutVideo => "a hero is a box or an image; a video needs a kilo, mega or giga bubble outside a carousel",
        FlexPlace.VideoAlternative => "the alternative of a video is a box or an image",
        FlexPlace.Block => "a header, body or footer is a box",
        FlexPlace.Box => "icons stand in baseline boxes, videos as heroes",
        FlexPlace.BaselineBox => "a baseline box takes texts and icons",
    };
}

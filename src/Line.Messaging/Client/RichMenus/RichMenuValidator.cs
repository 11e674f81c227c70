namespace Line.Messaging;

/// <summary>Finds before sending what LINE would refuse of a rich menu.</summary>
public static class RichMenuValidator
{
    /// <summary>The faults of a rich menu; none when LINE takes it.</summary>
    /// <returns>One line a fault, such as <c>areas[2].bounds: outside the image; …</c>. Never the texts themselves.</returns>
    public static IReadOnlyList<string> Validate(RichMenu richMenu)
    {
        ArgumentNullException.ThrowIfNull(richMenu);
        var faults = new FaultCollector();
        Check(faults, richMenu);
        return faults.Faults;
    }

    internal static void Check(FaultCollector faults, RichMenu richMenu)
    {
        RichMenuLimits.Size(faults, "size", richMenu.Size);
        faults.Graphemes("name", richMenu.Name, 1, RichMenuLimits.Name);
        faults.Graphemes("chatBarText", richMenu.ChatBarText, 1, RichMenuLimits.ChatBarText);
        faults.Count("areas", richMenu.Areas.Count, 0, RichMenuLimits.Areas);
        for (var index = 0; index < richMenu.Areas.Count; index++)
        {
            var area = richMenu.Areas[index];
            Bounds(faults, $"areas[{index}].bounds", area.Bounds, richMenu.Size);
            ActionRules.Check(faults, $"areas[{index}].action", area.Action, ActionPlace.RichMenu);
        }
    }

    private static void Bounds(FaultCollector faults, string path, RichMenuBounds bounds, RichMenuSize size)
    {
        // Wide numbers: a sum of two of them may pass 32 bits.
        var (right, bottom) = ((long)bounds.X + bounds.Width, (long)bounds.Y + bounds.Height);
        if (bounds.X < 0 || bounds.Y < 0 || bounds.Width < 1 || bounds.Height < 1 || right > size.Width || bottom > size.Height)
        {
            faults.Add(path, "outside the image, or empty", $"the image has {size.Width} by {size.Height} pixels");
        }
    }
}

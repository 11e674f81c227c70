using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Reviewing;

/// <summary>A drafter's document with the sentences that people added, in the order that they gave it.</summary>
public static class ArrangedDocument
{
    /// <summary>Each step is done to what those before it have made: whoever moved a sentence moved it past what stood there then.</summary>
    /// <param name="steps">What finds no place any more, or cites what is gone, is left out.</param>
    public static MinutesDocument Of(MinutesDocument drafted, IReadOnlyList<Arrangement> steps, SourceIndex sources)
    {
        ArgumentNullException.ThrowIfNull(drafted);
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Count == 0 ? drafted : drafted with { Sections = [.. drafted.Sections.Select(section => Of(section, steps, sources))] };
    }

    private static MinutesSection Of(MinutesSection section, IReadOnlyList<Arrangement> steps, SourceIndex sources)
    {
        var prefix = $"{section.Kind}/";
        var order = new SectionOrder(section);
        foreach (var step in steps.Where(step => step.Place.StartsWith(prefix, StringComparison.Ordinal)))
        {
            switch (step)
            {
                case Arrangement.Added added:
                    order.Add(added, sources);
                    break;
                case Arrangement.Moved moved:
                    order.Move(moved);
                    break;
                default:
                    throw new ArgumentException($"{step.GetType().Name} arranges nothing.", nameof(steps));
            }
        }

        return order.Arranged();
    }
}

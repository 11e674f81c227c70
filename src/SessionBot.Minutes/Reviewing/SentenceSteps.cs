using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Reviewing;

/// <summary>Past which sentences each one can be moved, and below which one can be added.</summary>
public sealed class SentenceSteps
{
    private readonly Dictionary<string, (Arrangement.Moved? Up, Arrangement.Moved? Down)> _steps;
    private readonly HashSet<string> _headings;

    public SentenceSteps(MinutesDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sections = document.Sections.Where(section => SectionOrder.CanArrange(section.Kind)).ToList();
        _steps = sections.SelectMany(section => new SectionOrder(section).Steps()).ToDictionary(one => one.Place, one => (one.Up, one.Down));
        var headings = sections.SelectMany(section => section.Blocks).OfType<HeadingBlock>().Where(heading => heading.Level > 2).Select(heading => heading.Sentence).ToHashSet(ReferenceEqualityComparer.Instance);
        _headings = [.. SentencePlaces.Of(document).Where(placed => headings.Contains(placed.Sentence)).Select(placed => placed.Place)];
    }

    /// <summary>Null where nothing stands there that it may pass.</summary>
    public Arrangement.Moved? Of(string place, bool isUp) => _steps.TryGetValue(place, out var steps) ? isUp ? steps.Up : steps.Down : null;

    public bool CanAddBelow(string place) => _steps.ContainsKey(place) || _headings.Contains(place);
}

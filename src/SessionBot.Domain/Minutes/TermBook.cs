namespace SessionBot.Domain.Minutes;

/// <summary>What the organizers of a group have decided about words that the glossary would have otherwise: read from the edits of all its sessions.</summary>
public sealed class TermBook
{
    private const string Prefix = "term:";

    private readonly Dictionary<string, MinutesEdit> _decided = [];

    /// <param name="edits">The latest last; others than those about words do not matter.</param>
    public TermBook(IEnumerable<MinutesEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        foreach (var edit in edits)
        {
            switch (edit.Kind)
            {
                case MinutesEditKind.TermAccepted or MinutesEditKind.TermRefused:
                    _decided[edit.Place] = edit;
                    break;
                case MinutesEditKind.TermReopened:
                    _decided.Remove(edit.Place);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Words of which something is decided.</summary>
    public IReadOnlyCollection<MinutesEdit> Decided => _decided.Values;

    /// <summary>How words are written, by how people write them.</summary>
    public IReadOnlyList<(string Written, string Proposed)> Accepted =>
        [.. _decided.Values.Where(edit => edit is { Kind: MinutesEditKind.TermAccepted, Text: not null }).Select(edit => (WrittenOf(edit), edit.Text!)).OrderByDescending(term => term.Item1.Length).ThenBy(term => term.Item1, StringComparer.Ordinal)];

    /// <returns>Null where nothing is decided.</returns>
    public MinutesEdit? Of(string written) => _decided.GetValueOrDefault(PlaceOf(written));

    public static string PlaceOf(string written) => Prefix + written;

    public static string WrittenOf(MinutesEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Place[Prefix.Length..];
    }
}

using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Reviewing;

/// <summary>
/// What organizers choose readers for: a section, a region's report, a question with its answers. A part is named by the region, or by the messages that its
/// question comes from, and one of these is enough to know it again: so the choice finds it in every later draft, whatever is reworded or unsent.
/// </summary>
public static class DocumentParts
{
    private static readonly string Exchanges = $"{PlaceOf(SectionKind.Questions)}/";

    /// <summary>Title and closing are for everyone: without them nothing could be published.</summary>
    public static bool HasReaders(SectionKind section) => section is not (SectionKind.Head or SectionKind.Closing);

    public static string PlaceOf(SectionKind section) => $"part:{section}";

    /// <summary>The parts below sections that the sentences of a drafter's document belong to, by the sentences' places.</summary>
    public static IReadOnlyDictionary<string, string> BySentence(MinutesDocument drafted)
    {
        ArgumentNullException.ThrowIfNull(drafted);
        var parts = new Dictionary<string, string>();
        foreach (var section in drafted.Sections)
        {
            var naming = new SentencePlaces.Naming(section.Kind);
            foreach (var (block, part) in section.Blocks.Zip(Of(section)))
            {
                foreach (var place in block.Sentences.Select(naming.Next).Where(_ => part is not null))
                {
                    parts[place] = part!;
                }
            }
        }

        return parts;
    }

    /// <param name="chosen">By the places of sections and parts, the latest last. Of section and part the narrower choice holds, and no choice widens what a draft keeps narrow.</param>
    public static MinutesDocument For(MinutesDocument drafted, IReadOnlyList<(string Place, Audience Audience)> chosen)
    {
        ArgumentNullException.ThrowIfNull(drafted);
        return drafted with { Sections = [.. drafted.Sections.Select(section => section with { Blocks = [.. section.Blocks.Zip(Of(section), (block, part) => For(block, section.Kind, part, chosen))] })] };
    }

    /// <summary>
    /// What was chosen for exactly this part; only where nothing was, what was chosen for parts that share messages with it. A question that was divided shares them with what was
    /// parted from it: of several choices the narrowest holds, so that opening one of them opens no other.
    /// </summary>
    /// <returns>Null where nobody has chosen.</returns>
    public static Audience? ChosenFor(string part, IReadOnlyList<(string Place, Audience Audience)> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var latest = chosen.Where(one => IsSame(one.Place, part)).GroupBy(one => one.Place).ToDictionary(choices => choices.Key, choices => choices.Last().Audience);
        return latest.TryGetValue(part, out var own) ? own : latest.Values.Max(audience => (Audience?)audience);
    }

    /// <summary>One part of it at least is for more readers than that part has in the latest of the others that has it.</summary>
    /// <param name="others">The latest last.</param>
    public static bool IsWider(MinutesDocument document, params IReadOnlyList<MinutesDocument> others)
    {
        ArgumentNullException.ThrowIfNull(document);
        var readers = others.SelectMany(ReadersOf).ToList();
        return ReadersOf(document).Exists(one => one.Audience < ChosenFor(one.Place, readers));
    }

    /// <summary>Who may read at least something of each part.</summary>
    private static List<(string Place, Audience Audience)> ReadersOf(MinutesDocument document) =>
    [
        .. document.Sections.SelectMany(section => section.Blocks.Zip(Of(section), (block, part) => (Place: part ?? PlaceOf(section.Kind), block.Audience)))
            .GroupBy(block => block.Place, (place, blocks) => (place, blocks.Min(block => block.Audience))),
    ];

    private static MinutesBlock For(MinutesBlock block, SectionKind section, string? part, IReadOnlyList<(string Place, Audience Audience)> chosen)
    {
        var choices = new[] { PlaceOf(section), part }.OfType<string>().Select(place => ChosenFor(place, chosen)).OfType<Audience>();
        return block with { Audience = choices.Append(block.Audience).Max() };
    }

    private static bool IsSame(string one, string other) => one == other || (MessagesOf(one) is { } messages && MessagesOf(other) is { } others && messages.Intersect(others).Any());

    private static string[]? MessagesOf(string place) => place.StartsWith(Exchanges, StringComparison.Ordinal) ? place[Exchanges.Length..].Split('+') : null;

    /// <summary>Of each block of a section in order; null for what belongs to the section alone.</summary>
    internal static IEnumerable<string?> Of(MinutesSection section)
    {
        string? part = null;
        foreach (var block in section.Blocks)
        {
            part = (section.Kind, block) switch
            {
                (SectionKind.Reports, HeadingBlock { Level: 3 } region) => $"{PlaceOf(section.Kind)}/{NameOf(region.Sentence)}",
                (SectionKind.Questions, QaBlock { Role: not QaRole.Answer } asked) => asked.Sentences.SelectMany(sentence => sentence.Evidence).FirstOrDefault() is { } from ? Exchanges + from.SourceId : null,
                (SectionKind.Reports or SectionKind.Questions, not HeadingBlock { Level: 2 }) => part,
                _ => null,
            };
            yield return part;
        }
    }

    /// <summary>The region's own name, whatever its heading says.</summary>
    private static string NameOf(Sentence region) => region.Evidence.Select(evidence => FactSources.NameOfRegion(evidence.SourceId)).FirstOrDefault() ?? region.Text;
}

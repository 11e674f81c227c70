using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Reviewing;

/// <summary>A new draft in the place of an old one, of which something stays.</summary>
/// <param name="Only">The one section that is drafted anew; null for all.</param>
/// <param name="Locked">Sections that stay as they are.</param>
/// <param name="Kept">Places of sentences that stay: reworded and locked ones.</param>
public sealed record Redraft(SectionKind? Only, IReadOnlySet<SectionKind> Locked, IReadOnlySet<string> Kept)
{
    /// <summary>Who may read what, as <see cref="DocumentParts"/> takes it.</summary>
    public IReadOnlyList<(string Place, Audience Audience)> Chosen { get; init; } = [];

    /// <param name="before">The drafter's own words of the old draft.</param>
    /// <param name="record">What stands now: nothing stays that cites what is gone.</param>
    public MinutesDocument Of(MinutesDocument before, MinutesDocument fresh, SessionRecord record)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(fresh);
        var sources = new SourceIndex(record);
        var kinds = before.Sections.Concat(fresh.Sections).Select(section => section.Kind).Distinct().Order();
        var order = fresh.Sections.Select(section => section.Kind).ToList();
        return fresh with
        {
            Sections =
            [
                .. kinds.OrderBy(kind => order.IndexOf(kind) is var at && at < 0 ? (int)kind : at)
                    .Select(kind => Of(Section(before, kind), Section(fresh, kind), kind, sources)).OfType<MinutesSection>(),
            ],
        };
    }

    private MinutesSection? Of(MinutesSection? before, MinutesSection? fresh, SectionKind kind, SourceIndex sources)
    {
        if (before is null)
        {
            return Only is null || Only == kind ? fresh : null;
        }

        var stays = (Locked.Contains(kind) || (Only is not null && Only != kind)) && before.Blocks.All(block => IsSound(block, sources));
        return stays ? before : fresh is null ? null : WithKept(before, fresh, sources);
    }

    /// <summary>
    /// What the new draft no longer has of what somebody worded or locked comes back behind the block that it stood behind, without the sentences around it, which the new
    /// draft has in its own way. There it may stand below another question: that one's readers are not its own.
    /// </summary>
    private MinutesSection WithKept(MinutesSection before, MinutesSection fresh, SourceIndex sources)
    {
        var naming = new SentencePlaces.Naming(before.Kind);
        before = before with { Blocks = [.. before.Blocks.Select(block => block.Map(naming.Numbered))] };
        var known = Places(fresh).SelectMany(places => places).ToHashSet();
        var blocks = fresh.Blocks.ToList();
        var standing = Places(fresh).ToList();
        var parts = DocumentParts.Of(fresh).ToList();
        var behind = 0;
        foreach (var (block, places, part) in before.Blocks.Zip(Places(before), DocumentParts.Of(before)))
        {
            if (Left(block, places, known, sources) is { } left)
            {
                blocks.Insert(behind, left);
                parts.Insert(behind, part);
                standing.Insert(behind++, places);
            }
            else if (standing.FindIndex(other => other.Intersect(places).Any()) is var at and >= 0)
            {
                behind = at + 1;
            }
        }

        var merged = fresh with { Blocks = blocks };
        return merged with { Blocks = [.. blocks.Zip(parts, DocumentParts.Of(merged)).Select(one => one.Second == one.Third ? one.First : NotWider(one.First, one.Second))] };
    }

    /// <summary>What of a block is to stay and is missing; null where nothing is.</summary>
    private MinutesBlock? Left(MinutesBlock block, IReadOnlyList<string> places, HashSet<string> known, SourceIndex sources)
    {
        var stays = places.Zip(block.Sentences, (place, sentence) => Kept.Contains(place) && !known.Contains(place) && sentence.Evidence.All(sources.Holds)).ToList();
        var at = 0;
        return stays.Contains(true) ? RewordedDocument.Filled(block.Map(sentence => stays[at++] ? sentence : sentence with { Text = "" })) : null;
    }

    private MinutesBlock NotWider(MinutesBlock block, string? part) =>
        part is not null && DocumentParts.ChosenFor(part, Chosen) is { } chosen && chosen > block.Audience ? block with { Audience = chosen } : block;

    private static IEnumerable<IReadOnlyList<string>> Places(MinutesSection section)
    {
        var naming = new SentencePlaces.Naming(section.Kind);
        return [.. section.Blocks.Select(block => (IReadOnlyList<string>)[.. block.Sentences.Select(naming.Next)])];
    }

    private static bool IsSound(MinutesBlock block, SourceIndex sources) => block.Sentences.SelectMany(sentence => sentence.Evidence).All(evidence => sources.Holds(evidence));

    private static MinutesSection? Section(MinutesDocument document, SectionKind kind) => document.Sections.FirstOrDefault(section => section.Kind == kind);
}

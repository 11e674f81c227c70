using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Reviewing;

namespace SessionBot.Features.MinutesReview;

/// <summary>Finds where in a reviewed article the parts begin that organizers choose readers for.</summary>
internal sealed class ReviewParts(ReviewedMinutes minutes)
{
    private readonly IReadOnlyDictionary<string, string> _parts = DocumentParts.BySentence(minutes.Drafted.Document);
    private string? _last;

    /// <summary>False for what nobody can choose readers for.</summary>
    public static bool Has(MinutesDocument drafted, string? place) =>
        drafted.Sections.Select(section => section.Kind).Where(DocumentParts.HasReaders).Select(DocumentParts.PlaceOf).Concat(DocumentParts.BySentence(drafted).Values).Contains(place);

    public ReviewPart? Of(SectionKind section) => DocumentParts.HasReaders(section) ? Part(DocumentParts.PlaceOf(section), ReviewReplies.Name(section)) : null;

    /// <summary>Takes the lines of the article's blocks in reading order.</summary>
    public IEnumerable<ReviewLine> On(IEnumerable<ReviewLine> lines, Audience audience)
    {
        foreach (var line in lines)
        {
            // What organizers have added is of the part that it stands in.
            var part = line.Sentences.Count == 0 ? null : line.Sentences.Select(sentence => _parts.GetValueOrDefault(sentence.Placed.Place)).FirstOrDefault(known => known is not null)
                ?? (line.Sentences.All(sentence => sentence.IsOwn) ? _last : null);
            yield return line with { Audience = audience, Part = part is null || part == _last ? null : Part(part, line.Sentences[0].Text) };
            _last = part;
        }
    }

    private ReviewPart Part(string place, string name) => new(place, name, DocumentParts.ChosenFor(place, minutes.State.Audiences) ?? Audience.Everyone);
}

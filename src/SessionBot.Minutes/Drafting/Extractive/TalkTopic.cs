using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>A stretch of the talk that is written as one: what stands under a heading, or one subject of it when that is long.</summary>
/// <param name="Headings">Those that stand above it, the outer one first: an organizer's, one found in the text, both, or none.</param>
/// <param name="IsLong">It goes into the article shortened to <see cref="Room"/>.</param>
/// <param name="Room">In UTF-16 code units, about.</param>
internal sealed record TalkTopic(IReadOnlyList<TopicHeading> Headings, IReadOnlyList<SpokenLine> Lines, bool IsLong, int Room)
{
    private const int FirstLevel = 3;
    private const int LastLevel = 4;

    // What the layout's count of sentences comes to.
    private const int CharactersOfASentence = 50;

    // No topic of a talk is longer than its share among so few headings, unless they would stand closer than readers want them.
    private const int FewestHeadings = 4;
    private const int ShortestWindow = 700;

    // A transcript reads badly as it stands: shorter ones than notes are written anew.
    private const int SpokenShare = 3;

    public static IReadOnlyList<TalkTopic> Split(IReadOnlyList<TalkLine> talk, TalkLayout layout)
    {
        var topics = new List<TalkTopic>();
        var (heading, speech) = ((TopicHeading?)null, new List<SpokenLine>());
        var isSpoken = talk.Any(line => line.Speaker is not null);
        foreach (var line in talk)
        {
            if (line.Kind == TalkLineKind.Speech)
            {
                speech.AddRange(SpokenLine.Of(line.Source));
                continue;
            }

            topics.AddRange(Below(heading, speech, isSpoken, layout));
            (heading, speech) = (new TopicHeading(line.Kind == TalkLineKind.Topic ? FirstLevel : LastLevel, line.Source, new Span(0, line.Source.Text.Length)), []);
        }

        topics.AddRange(Below(heading, speech, isSpoken, layout));
        return topics;
    }

    private static IEnumerable<TalkTopic> Below(TopicHeading? heading, List<SpokenLine> speech, bool isSpoken, TalkLayout layout)
    {
        IReadOnlyList<TopicHeading> given = heading is null ? [] : [heading];
        var length = speech.Sum(line => line.Length);
        if (length <= (isSpoken ? layout.KeepWholeUpTo / SpokenShare : layout.KeepWholeUpTo))
        {
            return heading is null && speech.Count == 0 ? [] : [new TalkTopic(given, speech, IsLong: false, Room: 0)];
        }

        var subjects = TopicCuts.Of(speech, Math.Clamp(length / FewestHeadings, Math.Min(ShortestWindow, layout.WindowCharacters), layout.WindowCharacters));
        var headings = new TopicHeadings(subjects);
        var level = heading is null ? FirstLevel : heading.Level + 1;
        return subjects.Select((lines, at) => new TalkTopic(
            [.. at == 0 ? given : [], .. level <= LastLevel && subjects.Count > 1 && headings.Take(at, level) is { } found ? [found] : Array.Empty<TopicHeading>()],
            lines,
            IsLong: true,
            RoomOf(lines, length, layout)));
    }

    /// <summary>The topic's share of what the whole speech gets: half of what would be kept whole, and of the rest the layout's sentences.</summary>
    private static int RoomOf(IReadOnlyList<SpokenLine> lines, int whole, TalkLayout layout)
    {
        var room = (layout.KeepWholeUpTo / 2) + ((double)layout.SentencesPerWindow * CharactersOfASentence * whole / layout.WindowCharacters);
        return (int)(room * lines.Sum(line => line.Length) / whole);
    }
}

using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>A stretch of the talk that is written as one: what stands under a heading, or a window of it when that is long.</summary>
/// <param name="Heading">Null before the first heading, and from the second window on.</param>
/// <param name="IsLong">Only its most telling sentences go into the article.</param>
internal sealed record TalkTopic(TalkLine? Heading, IReadOnlyList<SpokenLine> Lines, bool IsLong)
{
    public static IReadOnlyList<TalkTopic> Split(IReadOnlyList<TalkLine> talk, TalkLayout layout)
    {
        var topics = new List<TalkTopic>();
        var (heading, speech) = ((TalkLine?)null, new List<SpokenLine>());
        foreach (var line in talk)
        {
            if (line.Kind == TalkLineKind.Speech)
            {
                speech.AddRange(SpokenLine.Of(line.Source));
                continue;
            }

            topics.AddRange(Windows(heading, speech, layout));
            (heading, speech) = (line, []);
        }

        topics.AddRange(Windows(heading, speech, layout));
        return topics;
    }

    private static List<TalkTopic> Windows(TalkLine? heading, List<SpokenLine> speech, TalkLayout layout)
    {
        if (speech.Sum(line => line.Length) <= layout.KeepWholeUpTo)
        {
            return heading is null && speech.Count == 0 ? [] : [new TalkTopic(heading, speech, IsLong: false)];
        }

        var windows = new List<TalkTopic>();
        var (window, length) = (new List<SpokenLine>(), 0);
        foreach (var line in speech.SelectMany(line => Cut(line, layout.WindowCharacters)))
        {
            if (length > 0 && length + line.Length > layout.WindowCharacters)
            {
                windows.Add(new TalkTopic(windows.Count == 0 ? heading : null, window, IsLong: true));
                (window, length) = ([], 0);
            }

            window.Add(line);
            length += line.Length;
        }

        windows.Add(new TalkTopic(windows.Count == 0 ? heading : null, window, IsLong: true));
        return windows;
    }

    /// <summary>A transcript may be one line from end to end: it is cut between sentences, so that it fills more than one window.</summary>
    private static IEnumerable<SpokenLine> Cut(SpokenLine line, int most)
    {
        var first = 0;
        for (var at = 1; at < line.Sentences.Count; at++)
        {
            if (line.Sentences[at].End - line.Sentences[first].Start > most)
            {
                yield return new SpokenLine(line.Source, [.. line.Sentences.Skip(first).Take(at - first)], EndsTurn: false);
                first = at;
            }
        }

        yield return first == 0 ? line : line with { Sentences = [.. line.Sentences.Skip(first)] };
    }
}

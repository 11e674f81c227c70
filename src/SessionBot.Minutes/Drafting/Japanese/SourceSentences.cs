namespace SessionBot.Minutes.Drafting.Japanese;

/// <summary>What is left of a source when courtesy is taken away: lines of sentences, as spans into the source.</summary>
internal static class SourceSentences
{
    /// <summary>
    /// For reports, questions, comments and answers: drops courtesy, introductions, and a frame that something follows. A
    /// message that is nothing but frames keeps them, so that a topic named in one is not lost.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Content(string text)
    {
        var lines = Trimmed(text);
        return Keep(text, lines, Manner.Content) is { Count: > 0 } content ? content : Keep(text, lines, Manner.Frame);
    }

    /// <summary>For a talk: drops courtesy only, because a talk's announcements carry its order.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Spoken(string text)
    {
        var lines = Trimmed(text);
        return Keep(text, lines, Manner.Content, Manner.Frame, Manner.Introduction);
    }

    private static List<List<Span>> Trimmed(string text) =>
    [
        .. SentenceSplitter.Lines(text).Select(line => SentenceSplitter.Sentences(text, line).Select(span => SpanTrimmer.Trim(text, span)).ToList()),
    ];

    private static List<List<Span>> Keep(string text, List<List<Span>> lines, params ReadOnlySpan<Manner> manners)
    {
        // 「○○町です。」 in the middle of a message, or as all of it, is what somebody says, not who.
        var canIntroduce = lines.Sum(line => line.Count) > 1;
        var kept = new List<List<Span>>();
        foreach (var line in lines)
        {
            var spans = new List<Span>();
            foreach (var span in line)
            {
                var manner = Courtesy.Of(span.Of(text));
                manner = manner == Manner.Introduction && !canIntroduce ? Manner.Content : manner;
                canIntroduce &= manner != Manner.Content;
                if (manners.Contains(manner))
                {
                    spans.Add(span);
                }
            }

            if (spans.Count > 0)
            {
                kept.Add(spans);
            }
        }

        return kept;
    }
}

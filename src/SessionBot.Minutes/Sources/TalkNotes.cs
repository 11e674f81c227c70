namespace SessionBot.Minutes.Sources;

/// <summary>Notes of a talk as an organizer types or pastes them.</summary>
public static class TalkNotes
{
    /// <summary>
    /// Reads notes line by line: 「■ …」 is a heading of the first level, 「● …」 of the second (the space after the mark may be
    /// missing), every other line is a paragraph. Blank lines, and marks without words, are skipped. LF and CRLF both end a line.
    /// </summary>
    /// <param name="id">Names the source of a line, counted from 1 over all lines, blank ones too.</param>
    public static IReadOnlyList<TalkLine> Parse(string text, Func<int, string> id)
    {
        var lines = new List<TalkLine>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = line.Trim();
            var kind = Kind(words);
            words = kind == TalkLineKind.Speech ? words : words[1..].Trim();
            if (words.Length > 0)
            {
                lines.Add(new TalkLine(kind, new SourceText(id(number), words)));
            }
        }

        return lines;
    }

    /// <summary>
    /// The notes that <see cref="Parse"/> reads back to the same lines, each at the line number that its id names; null where
    /// no such notes exist (a speaker, a time, a line break, or an id of another origin).
    /// </summary>
    internal static string? Format(IReadOnlyList<TalkLine> lines, Func<int, string> id)
    {
        var written = new List<string>();
        foreach (var line in lines)
        {
            var (at, limit) = (written.Count + 1, written.Count + MaxGap);
            while (at < limit && id(at) != line.Source.Id)
            {
                at++;
            }

            if (id(at) != line.Source.Id)
            {
                return null;
            }

            written.AddRange(Enumerable.Repeat("", at - 1 - written.Count));
            written.Add(Mark(line.Kind) + line.Source.Text);
        }

        var notes = string.Concat(written.Select(line => line + "\n"));
        return Parse(notes, id).SequenceEqual(lines) ? notes : null;
    }

    private const int MaxGap = 1000;

    private static TalkLineKind Kind(string words) => words switch
    {
        ['■', ..] => TalkLineKind.Topic,
        ['●', ..] => TalkLineKind.Subtopic,
        _ => TalkLineKind.Speech,
    };

    private static string Mark(TalkLineKind kind) => kind switch
    {
        TalkLineKind.Topic => "■ ",
        TalkLineKind.Subtopic => "● ",
        TalkLineKind.Speech => "",
    };
}

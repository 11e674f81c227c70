namespace Line.Messaging;

/// <summary>Remembers the places where a text may well be cut, while its grapheme clusters pass by.</summary>
internal struct BreakFinder(int max)
{
    private const string SentenceEnds = "。！？!?．…‥";
    private const string Closing = "」』）)】〉》〕］]｝}”’\"'";

    private bool _inSentenceEnd;
    private int _newline;
    private int _sentence;

    /// <summary>The length to cut at, or null where the text offers no break.</summary>
    public readonly int? Best
    {
        get
        {
            var half = max / 2;
            return _newline > half ? _newline
                : _sentence > half ? _sentence
                : _newline > 0 ? _newline
                : _sentence > 0 ? _sentence
                : null;
        }
    }

    /// <param name="grapheme">The grapheme cluster that was passed.</param>
    /// <param name="rest">What follows it.</param>
    /// <param name="end">Where it ends.</param>
    public void Pass(ReadOnlySpan<char> grapheme, ReadOnlySpan<char> rest, int end)
    {
        if (grapheme[^1] == '\n')
        {
            _newline = end;
        }

        // 「…です。」 ends after the bracket, 「本当！？」 after the last mark.
        _inSentenceEnd = IsOneOf(grapheme, SentenceEnds) || (_inSentenceEnd && IsOneOf(grapheme, Closing));
        if (_inSentenceEnd && !(rest.Length > 0 && (SentenceEnds.Contains(rest[0]) || Closing.Contains(rest[0]))))
        {
            _sentence = end;
        }
    }

    private static bool IsOneOf(ReadOnlySpan<char> grapheme, string characters) =>
        grapheme.Length == 1 && characters.Contains(grapheme[0]);
}

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>A text as the checks see it.</summary>
internal sealed class Reading
{
    public Reading(string original, DateOnly? sessionDate)
    {
        var folded = new FoldedText(original);
        (Folded, Text) = (folded, folded.Text);
        Words = WordSplitter.Of(Text);
        Relative = [.. RelativeDates.In(Text)];
        Resolved = sessionDate is { } day ? [.. Relative.SelectMany(found => RelativeDates.Resolve(found, day)), .. RelativeDates.Resolve(default, day)] : [];
        Numbers = [.. QuantityReader.Read(Text).Where(number => !Relative.Any(found => number.Start >= found.Start && number.Start < found.Start + found.Length))];
        Bigrams = [.. Grams(Text, 2)];
    }

    public FoldedText Folded { get; }

    public string Text { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Numbers that are written as such.</summary>
    public IReadOnlyList<Quantity> Numbers { get; }

    public IReadOnlyList<RelativeDates.Found> Relative { get; }

    /// <summary>What the relative dates mean; empty without the session's date.</summary>
    public IReadOnlyList<Quantity> Resolved { get; }

    public HashSet<string> Bigrams { get; }

    public static IEnumerable<string> Grams(string text, int length) =>
        Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(at => text.Substring(at, length));

    public string Piece(int start, int length) => Folded.Original(start, length);

    public string ClauseOf(Word word)
    {
        var start = word.Start == 0 ? -1 : Text.LastIndexOfAny(['、', '。', ','], word.Start - 1);
        var end = Text.IndexOfAny(['、', '。', ','], word.Start);
        return Text[(start + 1)..(end < 0 ? Text.Length : end)];
    }

    public string SentenceOf(int at)
    {
        var start = at == 0 ? -1 : Text.LastIndexOf('。', at - 1);
        var end = Text.IndexOf('。', at);
        return Text[(start + 1)..(end < 0 ? Text.Length : end)];
    }
}

using System.Globalization;
using System.Text;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>A text as the checks see it.</summary>
internal sealed class Reading
{
    private readonly Dictionary<string, string> _near = [];

    public Reading(string original, DateOnly? sessionDate)
    {
        var folded = new FoldedText(original);
        (Folded, Text) = (folded, folded.Text);
        Words = WordSplitter.Of(Text);
        Relative = [.. RelativeDates.In(Text)];
        Resolved = sessionDate is { } day ? [.. Relative.SelectMany(found => RelativeDates.Resolve(found, day)), .. RelativeDates.Resolve(default, day)] : [];
        Numbers = [.. QuantityReader.Read(Text).Where(number => !Relative.Any(found => number.Start >= found.Start && number.Start < found.Start + found.Length))];
        WithDigits = Written(Text, [.. Numbers, .. Resolved.Where(date => date.Length > 0).GroupBy(date => date.Start).Select(date => date.Last())]);
        Joined = Text.Replace("の", "", StringComparison.Ordinal);
        Bigrams = [.. Grams(Text, 2), .. Grams(Joined, 2)];
    }

    public FoldedText Folded { get; }

    public string Text { get; }

    /// <summary>The same with each number in digits, years in the common calendar: 「令和六年」 is 「2024年」, and so may 「来年」 be.</summary>
    public string WithDigits { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Numbers that are written as such.</summary>
    public IReadOnlyList<Quantity> Numbers { get; }

    public IReadOnlyList<RelativeDates.Found> Relative { get; }

    /// <summary>What the relative dates mean; empty without the session's date.</summary>
    public IReadOnlyList<Quantity> Resolved { get; }

    public bool KnowsDay => Resolved.Count > 0;

    /// <summary>Without の: 「県立の中央病院」 is 「県立中央病院」.</summary>
    public string Joined { get; }

    public HashSet<string> Bigrams { get; }

    public static IEnumerable<string> Grams(string text, int length) =>
        Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(at => text.Substring(at, length));

    public string Piece(int start, int length) => Folded.Original(start, length);

    /// <summary>What is kept of <see cref="Alignment.Near"/>: every check asks for the same few sentences.</summary>
    public string Near(string words)
    {
        if (!_near.TryGetValue(words, out var near))
        {
            _near[words] = near = Alignment.Near(words, this);
        }

        return near;
    }

    private static string Written(string text, IEnumerable<Quantity> numbers)
    {
        var written = new StringBuilder();
        var at = 0;
        foreach (var number in numbers.OrderBy(number => number.Start))
        {
            if (number.Start >= at)
            {
                written.Append(text, at, number.Start - at).Append(CultureInfo.InvariantCulture, $"{number.Values.Max():0.####}").Append(number.Unit);
                at = number.Start + number.Length;
            }
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    public string ClauseOf(int at)
    {
        var start = at == 0 ? -1 : Text.LastIndexOfAny(['、', '。', ','], at - 1);
        var end = Text.IndexOfAny(['、', '。', ','], at);
        return Text[(start + 1)..(end < 0 ? Text.Length : end)];
    }

    /// <summary>What a clause says from there on: in Japanese that is where a word is denied.</summary>
    public string RestOfClause(int start)
    {
        var end = Text.IndexOfAny(['、', '。', ','], start);
        return Text[start..(end < 0 ? Text.Length : end)];
    }

    /// <summary>What a sentence says from there on: that is where a word is said to be planned or weighed.</summary>
    public string RestOfSentence(int start)
    {
        var end = Text.IndexOf('。', start);
        return Text[start..(end < 0 ? Text.Length : end)];
    }

    public string SentenceOf(int at)
    {
        var start = at == 0 ? -1 : Text.LastIndexOf('。', at - 1);
        var end = Text.IndexOf('。', at);
        return Text[(start + 1)..(end < 0 ? Text.Length : end)];
    }
}

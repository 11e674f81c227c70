using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Finds the numbers of a folded text.</summary>
internal static partial class QuantityReader
{
    private static readonly Dictionary<string, string> Counters = WordFiles.Lines("counters")
        .SelectMany(line => line.Select(word => (word, First: line[0]))).ToDictionary(pair => pair.word, pair => pair.First);

    private static readonly int Longest = Counters.Keys.Max(word => word.Length);

    private static readonly string[] Idioms = [.. WordFiles.Lines("idioms").SelectMany(line => line)];

    public static IReadOnlyList<Quantity> Read(string text)
    {
        var found = new List<Quantity>();
        foreach (Match match in Number().Matches(text))
        {
            // 「3割5分」 is one number.
            var isPart = found.Count > 0 && match.Index < found[^1].Start + found[^1].Length;
            if (!isPart && Read(text, match) is { } quantity)
            {
                found.Add(quantity);
            }
        }

        found.AddRange(Twice().Matches(text).Select(match => new Quantity([2], "倍", Bound.Exact, match.Index, match.Length)));
        found.AddRange(Half().Matches(text).Select(match => new Quantity([50], "%", BoundOf(text, match.Index, match.Index + match.Length), match.Index, match.Length)));

        return found;
    }

    /// <summary>「一部」, 「十分」: words that are written with a numeral.</summary>
    public static bool CountsNothing(string word) => Idioms.Contains(word);

    private static Quantity? Read(string text, Match match)
    {
        var (word, end) = (match.Groups["number"].Value, match.Index + match.Length);
        var isKanji = !word.Any(char.IsAsciiDigit);
        var counter = Counter(text, end);
        if (counter == "つ" && text.AsSpan(end + 1).StartsWith("の") && Counter(text, end + 2) is { Length: > 1 } counted)
        {
            // 「三つの地区」 counts what 「3地区」 does.
            (counter, end) = (counted, end + 2);
        }

        if (isKanji && (counter is null && !match.Groups["of"].Success && !IsCount(text, word, end) || IsIdiom(text, match.Index, word.Length)))
        {
            return null;
        }

        if (NumberWord.Value(word) is not { } value)
        {
            return null;
        }

        if (match.Groups["of"] is { Success: true, Value: var of } && value > 0)
        {
            return NumberWord.Value(of) is { } part ? new Quantity([Math.Round(part / value * 100, 4)], "%", BoundOf(text, match.Index, match.Index + match.Length), match.Index, match.Length) : null;
        }

        var unit = counter is null ? FirstSign(text, end) : Counters[counter];
        if (unit == "割" && Tenth().Match(text, end + 1) is { Success: true } tenth && NumberWord.Value(tenth.Groups["digit"].Value) is { } more)
        {
            (value, end) = (value + more / 10, end + tenth.Length);
        }

        (value, unit) = unit == "割" ? (value * 10, "%") : (value, unit);
        value += unit == "時" && value < 12 && text[..match.Index].EndsWith("午後", StringComparison.Ordinal) ? 12 : 0;
        var length = end - match.Index + (counter?.Length ?? 0);
        IReadOnlyList<decimal> values = unit is "年" or "年度" ? EraYears.Of(text, match.Index, value, text.AsSpan(match.Index + length))
            : unit == "時" && value < 12 && Evening().IsMatch(text.AsSpan(0, match.Index)) ? [value + 12, value]
            : [value];
        return new Quantity(values, unit, BoundOf(text, match.Index, match.Index + length), match.Index, length);
    }

    private static string? Counter(string text, int at)
    {
        for (var length = Math.Min(Longest, text.Length - at); length > 0; length--)
        {
            if (Counters.ContainsKey(text.Substring(at, length)))
            {
                return text.Substring(at, length);
            }
        }

        return null;
    }

    /// <summary>「百三十六の手続き」: numerals of several signs count even without a counter, unless they begin a word such as 八百屋.</summary>
    private static bool IsCount(string text, string word, int end) =>
        word.Length > 1 && word.IndexOfAny(['十', '百', '千', '万']) >= 0 && (end == text.Length || text[end] is not ('屋' or '嵐' or '里' or '貨'));

    /// <summary>All of it is in a word that counts nothing: 一部 is one, but the 万一 in 四万一千 is none.</summary>
    private static bool IsIdiom(string text, int start, int length) => Array.Exists(Idioms, idiom =>
    {
        var from = Math.Max(0, start + length - idiom.Length);
        var at = idiom.Length < length ? -1 : text.IndexOf(idiom, from, Math.Min(text.Length, start + idiom.Length) - from, StringComparison.Ordinal);
        return at >= 0 && at <= start;
    });

    private static string FirstSign(string text, int at) =>
        at < text.Length && char.IsLetter(text[at]) && text[at] is not (>= 'ぁ' and <= 'ん') ? text[at].ToString() : "";

    private static Bound BoundOf(string text, int start, int end)
    {
        var (before, after) = (text[Math.Max(0, start - 8)..start], text[end..Math.Min(text.Length, end + 10)]);
        return NotOver().IsMatch(after) ? Bound.AtMost
            : AtLeastAfter().IsMatch(after) || AtLeastBefore().IsMatch(before) ? Bound.AtLeast
            : AtMostAfter().IsMatch(after) || AtMostBefore().IsMatch(before) ? Bound.AtMost
            : AboutAfter().IsMatch(after) || AboutBefore().IsMatch(before) ? Bound.About
            : Bound.Exact;
    }

    [GeneratedRegex(@"(?<!何|(?<![定総件人回台戸者員実])数)(?<number>(?:\d+(?:,\d{3})+|\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千万億兆]|(?<=[〇一二三四五六七八九十百千])・[〇一二三四五六七八九]+(?=%|パーセント|ポイント|キロ|倍|割|度|時間|ヘクタール|メートル|センチ|ミリ|トン|リットル|平方|万|億|[a-z]))+|元(?=年))(?:分の(?<of>[\d一二三四五六七八九十]+))?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\d一二三四五六七八九十数何])倍(?=に|増|と|の)")]
    private static partial Regex Twice();

    [GeneratedRegex(@"\G(?<digit>[0-9一二三四五六七八九])分(?!の)")]
    private static partial Regex Tenth();

    [GeneratedRegex("^[をは]?超え(?:て(?:い|おり)?)?(?:な|ませ)")]
    private static partial Regex NotOver();

    [GeneratedRegex("半分|半減|半額|半数(?!以上)")]
    private static partial Regex Half();

    [GeneratedRegex("(?:夜|夕方)(?:の)?$")]
    private static partial Regex Evening();

    [GeneratedRegex("^(?:以上|[をは]?超|を上回|を?過ぎ|余り|強)")]
    private static partial Regex AtLeastAfter();

    [GeneratedRegex("(?:少なくとも|最低|下限)[はで]?$")]
    private static partial Regex AtLeastBefore();

    [GeneratedRegex("^(?:以下|未満|以内|を下回|近[いく]|足らず|弱|[がを](?:上限|限度|最大)|まで(?=を?(?:町|村|市|県|国)?(?:[がは])?(?:負担|補助|支給|助成|支援|交付|無料)))")]
    private static partial Regex AtMostAfter();

    [GeneratedRegex("(?:最大|上限|最高)[はで]?(?:現在|いま|今)?(?:は)?$")]
    private static partial Regex AtMostBefore();

    [GeneratedRegex("^(?:程度|ほど|前後|くらい|ぐらい|ばかり)")]
    private static partial Regex AboutAfter();

    [GeneratedRegex("(?:約|およそ|おおよそ|概ね|おおむね|ほぼ|大体|だいたい|ざっと)(?:延べ)?$")]
    private static partial Regex AboutBefore();
}

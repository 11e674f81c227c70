using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Names and terms that the source does not have. Words that any summary may use of its own accord do not count.</summary>
internal static partial class NameCheck
{
    /// <summary>A run of so many signs is a term of several words.</summary>
    private const int ShortestTerm = 4;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Joined = WordFiles.Classes("joined");

    /// <summary>What a summary says of a thing in one word with it: 「利用可能」, 「人手不足」.</summary>
    private static readonly IReadOnlyList<string> Predicates = Joined["predicates"];

    /// <summary>What it joins to a word of its source: 「混雑状況」.</summary>
    private static readonly HashSet<string> Nouns = [.. Predicates, .. Joined["nouns"]];

    private const int ShortestPart = 3;

    private const string Affixes = "数率者等的化性側別額内外間後前用費計";

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        var foreign = new[] { Quoted(), Kana(), KanaTown() }.SelectMany(names => names.Matches(claim.Text)).Where(match => !source.Text.Contains(match.Value, StringComparison.Ordinal))
            .Concat(Run().Matches(claim.Text).Where(match => !IsNumber(match, claim) && !IsActed(claim.Text, match, source) && !IsKnown(match.Value, source)));
        foreach (var match in foreign)
        {
            var piece = claim.Piece(match.Index, match.Length);
            yield return new(GroundingFacet.Name, piece, $"「{piece}」が原文にありません。");
        }
    }

    private static bool IsNumber(Match match, Reading claim) =>
        claim.Numbers.Any(number => match.Index >= number.Start && match.Index < number.Start + number.Length)
        || claim.Relative.Any(date => match.Index >= date.Start && match.Index < date.Start + date.Length);

    /// <summary>「手分けして」, 「受託している」: behind a name stands a particle, or nothing. What is called like a town, an office or a person is no deed in any case.</summary>
    private static bool IsActed(string text, Match run, Reading source) => run.Value[0] > 'ヿ' && Inflection().IsMatch(text, run.Index + run.Length)
        && !(run.Length > 2 && (ProperEnding().IsMatch(run.Value) || Person().IsMatch(run.Value)) || run.Length >= ShortestTerm && !Foreign(run.Value, source).HasWord);

    private static bool IsKnown(string run, Reading source)
    {
        if (source.Text.Contains(run, StringComparison.Ordinal) || source.Joined.Contains(run, StringComparison.Ordinal) || GeneralWords.Contains(run)
            || run.Length > 2 && GeneralWords.Contains(run[..1]) && source.Text.Contains(run[1..], StringComparison.Ordinal))
        {
            return true;
        }

        if (Office().IsMatch(run) || Person().Match(run) is { Success: true } person && IsForeign(person.Groups["name"].Value[..2], source) || (Place().Match(run) is { Success: true } place && IsForeign(place.Groups["name"].Value, source)))
        {
            return false;
        }

        if (run[0] is >= 'ァ' and <= 'ヺ' || char.IsAsciiLetter(run[0]))
        {
            return IsTwoWords(run, source);
        }

        var invented = Invented(run, source);
        if (run.Length >= ShortestTerm && invented.Length > 1 && !Nouns.Contains(invented) && !Predicates.Any(word => run.EndsWith(word, StringComparison.Ordinal)))
        {
            return false;
        }

        var (foreign, heard, hasWord) = Foreign(run, source);
        return hasWord
            ? foreign == 0 || invented.Length < run.Length && (foreign == 1 && run.Length > 1 || foreign <= 2 && heard >= 0 && !ProperEnding().IsMatch(run))
            : IsShortened(run, source);
    }

    /// <summary>「センターランキング」 for 「センターのランキング」.</summary>
    private static bool IsTwoWords(string run, Reading source) => Enumerable.Range(ShortestPart, Math.Max(0, run.Length - 2 * ShortestPart + 1))
        .Any(at => source.Text.Contains(run[..at], StringComparison.Ordinal) && source.Text.Contains(run[at..], StringComparison.Ordinal));

    /// <summary>The longest stretch of the run whose signs stand beside none of their neighbours in the source, without signs that any noun may take.</summary>
    private static string Invented(string run, Reading source)
    {
        var known = Enumerable.Range(0, run.Length - 1).Where(at => source.Bigrams.Contains(run.Substring(at, 2))).SelectMany(at => (int[])[at, at + 1]).ToHashSet();
        var signs = run.Select((sign, at) => known.Contains(at) || GeneralWords.Contains(sign.ToString()) ? ' ' : sign).ToArray();
        return new string(signs).Split(' ').MaxBy(stretch => stretch.Length)!;
    }

    /// <summary>It is not heard, and it is no general word, as 両 in 「両団地」.</summary>
    private static bool IsForeign(string name, Reading source) => !GeneralWords.Contains(name) && !source.Text.Contains(name, StringComparison.Ordinal);

    /// <summary>「台数」 for 「12台」: all of it is heard, or general, or is heard but for a sign that any noun may take.</summary>
    private static bool IsShortened(string run, Reading source) =>
        run.All(sign => source.Text.Contains(sign, StringComparison.Ordinal)) || run.All(sign => GeneralWords.Contains(sign.ToString()))
        || run.Length == 2 && run.Any(sign => Affixes.Contains(sign, StringComparison.Ordinal)) && run.Any(sign => source.Text.Contains(sign, StringComparison.Ordinal));

    /// <summary>
    /// How many of the run's characters belong to no word of the source and to no general one, how many of those the source has at all, and whether
    /// there is any word of at least two characters in it.
    /// </summary>
    private static (int Foreign, int Heard, bool HasWord) Foreign(string run, Reading source)
    {
        var covered = new bool[run.Length];
        for (var at = 0; at + 1 < run.Length; at++)
        {
            if (source.Bigrams.Contains(run.Substring(at, 2)))
            {
                covered[at] = covered[at + 1] = true;
            }
        }

        var hasWord = covered.Contains(true);
        for (var at = 0; at < run.Length; at++)
        {
            for (var length = Math.Min(GeneralWords.Longest, run.Length - at); length > 0 && !covered[at]; length--)
            {
                if (GeneralWords.Contains(run.Substring(at, length)))
                {
                    covered.AsSpan(at, length).Fill(true);
                    hasWord |= length > 1;
                }
            }
        }

        var left = run.Where((_, at) => !covered[at]).ToList();
        return (left.Count, left.Count(sign => source.Text.Contains(sign, StringComparison.Ordinal)) * 2 - left.Count, hasWord);
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々]{2,}|[ァ-ヺー]{2,}|[a-z]{2,}")]
    private static partial Regex Run();

    [GeneratedRegex(@"\G(?:し(?!か|も)|する|した|せず|され|させ|でき|(?!まで|くらい|くん|すら|いわく|きっかけ|って|ら[がはをのに])[けげいえきぎっりちびみめわまくぐすつぶむるら])")]
    private static partial Regex Inflection();

    // What stands in brackets is a name or somebody's own words: it is said so, or it is another one.
    [GeneratedRegex("(?<=[「『])[^「」『』、。]{2,20}(?=[」』])")]
    private static partial Regex Quoted();

    // 「生活安全課」 is made of general words and is another office all the same.
    [GeneratedRegex("^(?!担当|所管|関係|同|各|当該|全|主管|中央).{2,}[課局署省庁党]$")]
    private static partial Regex Office();

    // 「山本教授」: who is called so, however general the title.
    [GeneratedRegex("^(?!各|同|全|両|当|副|前|新|元|担当|大学|関係)(?<name>.{2,4})(?:氏|教授|博士|議員|[委部課局署会社市町村区院校室係]長|先生|大臣|知事)$")]
    private static partial Regex Person();

    // 「青葉団地」 is another place than 「若葉団地」, however alike they are.
    [GeneratedRegex("^(?<name>.{2,4})(?:団地|診療所|病院|医院|保育[所園]|幼稚園|(?:小|中|高等)?学校|公園|神社|公民館|図書館|会館|[山川池湖島]|商店街)$")]
    private static partial Regex Place();

    // 「すみれ保育所」, 「やまびこ亭」.
    [GeneratedRegex("(?<![ぁ-ゖ])(?![のにをがはでともへや])[ぁ-ゖ]{3,8}(?<![のなるたいすくてに])(?:団地|診療所|病院|医院|保育[所園]|幼稚園|学校|公園|神社|会館|亭|荘|苑|堂)")]
    private static partial Regex Kana();

    // 「つくば市」, 「あきる野市」; 「この町」 and 「すべての村」 are none.
    [GeneratedRegex("(?<=(?:^|[^ぁ-ゖ])(?:[やとにはがをのへもで]{0,2}|から))(?![のにをがはでともへや])[ぁ-ゖ]{2,7}(?:野|(?<![のなたいてでにくはがをもとやへうるずつ]|から|うち|より|まで|など|ため|ほか|わが|だけ|ごと|のみ|ほど))[市町村](?![一-龠])")]
    private static partial Regex KanaTown();

    [GeneratedRegex("[都府県市区町村郡氏課局省庁社会校院園館駅線港島川橋党]$")]
    private static partial Regex ProperEnding();
}

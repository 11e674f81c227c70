namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Numbers and dates that the source does not have, has for something else, or bounds otherwise.</summary>
internal static class NumberCheck
{
    private const int Near = 12;

    // By how much more a number's surroundings must be like those of another one of the source.
    private const double OneSaid = 0.6;
    private const double BothSaid = 1.6;

    /// <summary>In percentage points.</summary>
    private const decimal MostRounded = 3;

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        IReadOnlyList<Quantity> known = [.. source.Numbers, .. source.Resolved];
        foreach (var number in claim.Numbers)
        {
            var piece = claim.Piece(number.Start, number.Length);
            var same = known.Where(other => other.IsAs(number)).ToList();
            if (same.Count == 0 && (IsEach(number, source) || IsRounded(number, known)))
            {
                continue;
            }

            if (same.Count == 0)
            {
                yield return known.FirstOrDefault(other => other.SameValue(number)) is { } elsewhere
                    ? new(GroundingFacet.OtherNumber, piece, $"「{piece}」は、原文では「{source.Piece(elsewhere.Start, elsewhere.Length)}」です。")
                    : new(GroundingFacet.Number, piece, $"「{piece}」が原文にありません。");
            }
            else if (Elsewhere(number, same, claim, source) is { } better)
            {
                yield return new(GroundingFacet.OtherNumber, piece, $"「{piece}」は別の事柄の数です。原文では「{source.Piece(better.Start, better.Length)}」ではありませんか。");
            }
            else if (!same.Exists(other => Agree(number.Bound, other.Bound)))
            {
                yield return new(GroundingFacet.Quantifier, piece, $"「{piece}」に付く約・以上・以下・最大などが、原文と違います。");
            }
        }

        foreach (var date in claim.Relative)
        {
            var meant = claim.Resolved.Where(found => found.Start == date.Start).ToList();
            if (!source.Relative.Any(found => (found.Kind, found.Offset) == (date.Kind, date.Offset)) && !meant.Exists(found => known.Any(found.IsAs)))
            {
                var piece = claim.Piece(date.Start, date.Length);
                yield return new(GroundingFacet.Number, piece, $"「{piece}」にあたる時期が原文にありません。");
            }
        }
    }

    /// <summary>「1トン6500円」 for 「トン当たり6500円」, 「1日」 for 「毎日」.</summary>
    private static bool IsEach(Quantity number, Reading source) => number is { Values: [1], Unit.Length: > 0 }
        && (Each(number.Unit).Any(words => source.Text.Contains(words, StringComparison.Ordinal)) || (number.Unit == "日" && source.Text.Contains("毎日", StringComparison.Ordinal)));

    private static string[] Each(string unit) => [$"{unit}当たり", $"{unit}あたり", $"{unit}につき"];

    /// <summary>「7割近く」 for 「68%」.</summary>
    private static bool IsRounded(Quantity number, IEnumerable<Quantity> known) => number is { Unit: "%", Bound: not Bound.Exact } && number.Values[0] % 5 == 0
        && known.Any(other => other.Unit == "%" && Math.Abs(other.Values[0] - number.Values[0]) <= MostRounded && number.Bound switch
        {
            Bound.AtLeast => other.Values[0] >= number.Values[0],
            Bound.AtMost => other.Values[0] <= number.Values[0],
            _ => true,
        });

    // Who condenses may drop an 「約」, never add a bound or turn it round.
    private static bool Agree(Bound claim, Bound source) => claim == source || claim == Bound.Exact && source == Bound.About;

    /// <summary>The number that the source has where the claim's words stand, if that is another one.</summary>
    private static Quantity? Elsewhere(Quantity number, List<Quantity> same, Reading claim, Reading source)
    {
        var others = source.Numbers.Where(other => other.Unit == number.Unit && !other.SameValue(number)).ToList();
        if (others.Count == 0 || same.Exists(other => other.IsRelative))
        {
            return null;
        }

        var around = Around(claim, number);
        var best = others.MaxBy(other => Likeness(around, Around(source, other)))!;
        var own = same.Max(other => Likeness(around, Around(source, other)));

        // 「19地区中13地区」 says both numbers: then only a strong likeness tells that they were exchanged.
        var lead = claim.Numbers.Any(best.IsAs) ? BothSaid : OneSaid;
        return Likeness(around, Around(source, best)) > own + lead ? best : null;
    }

    private static double Likeness(Dictionary<string, double> one, Dictionary<string, double> other) =>
        one.Sum(pair => other.TryGetValue(pair.Key, out var weight) ? Math.Min(weight, pair.Value) : 0);

    /// <summary>What stands near a number, nearer words more; which way it leads (から, に, うち) most.</summary>
    private static Dictionary<string, double> Around(Reading reading, Quantity number)
    {
        var found = new Dictionary<string, double>();
        var text = reading.Text;
        var (start, end) = (number.Start, number.Start + number.Length);
        var from = Math.Max(start == 0 ? 0 : text.LastIndexOf('。', start - 1) + 1, start - Near);
        var to = text.IndexOf('。', end) is var stop and >= 0 ? Math.Min(stop, end + Near) : Math.Min(text.Length, end + Near);
        Add(text[from..start], fromEnd: true);
        Add(text[end..to], fromEnd: false);
        var after = text[end..Math.Min(text.Length, end + 4)];
        foreach (var way in (string[])["から", "に", "まで", "のうち", "中"])
        {
            if (after.StartsWith(way, StringComparison.Ordinal))
            {
                found["→" + (way == "中" ? "のうち" : way)] = 1.5;
            }
        }

        if (text[Math.Max(0, start - 4)..start].Contains("うち", StringComparison.Ordinal))
        {
            found["うち→"] = 1.5;
        }

        return found;

        void Add(string words, bool fromEnd)
        {
            foreach (var (at, gram) in Reading.Grams(words, 2).Index())
            {
                if (gram.Any(sign => sign is not (>= 'ぁ' and <= 'ゖ')) && !gram.Any(char.IsDigit) && char.IsLetter(gram[0]) && char.IsLetter(gram[1]))
                {
                    var distance = fromEnd ? words.Length - 2 - at : at;
                    var between = fromEnd ? words[at..] : words[..at];
                    var weight = (1 - 0.06 * distance) * (between.Any(sign => sign == '、' || char.IsAsciiDigit(sign)) ? 0.35 : 1);
                    found[gram] = Math.Max(found.GetValueOrDefault(gram), weight);
                }
            }
        }
    }
}

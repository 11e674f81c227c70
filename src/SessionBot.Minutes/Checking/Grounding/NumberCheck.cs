using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Numbers and dates that the source does not have, has for something else, or bounds otherwise.</summary>
internal static class NumberCheck
{
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
            if (same.Count == 0 && (IsEach(number, source) || IsRounded(number, known) || IsSpelled(number, claim, source) || IsSpan(number, source)
                || OpenDates.MayBe(number, claim, source)))
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
            else if (!same.Exists(other => Agree(number.Bound, other.Bound) || other.Bound == Bound.AtMost && IsUpTo(number, claim)))
            {
                yield return new(GroundingFacet.Quantifier, piece, $"「{piece}」に付く約・以上・以下・最大などが、原文と違います。");
            }
        }

        foreach (var date in claim.Relative)
        {
            var meant = claim.Resolved.Where(found => (found.Start, found.Length) == (date.Start, date.Length)).ToList();
            if (!source.Relative.Any(found => (found.Kind, found.Offset) == (date.Kind, date.Offset)) && !meant.Exists(found => known.Any(found.IsAs)) && !OpenDates.MayBe(date, source))
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

    /// <summary>「3編成」 for 「三編成」, 「第1回」 for 「第一回」: what the source writes is no number by itself, but it is this one.</summary>
    private static bool IsSpelled(Quantity number, Reading claim, Reading source)
    {
        var end = number.Start + number.Length;
        var isBare = char.IsDigit(claim.Text[end - 1]) && !claim.Text[number.Start..end].Contains("分の", StringComparison.Ordinal);
        var written = claim.Text[number.Start..(isBare ? Math.Min(end + 1, claim.Text.Length) : end)];
        return number.Unit.Length > 0 && NumberWord.InKanji(written) is { } spelled && !QuantityReader.CountsNothing(spelled)
            && Regex.IsMatch(source.Text, $"(?<![〇一二三四五六七八九十百千万億]){Regex.Escape(spelled)}");
    }

    /// <summary>「2年間」 for 「24か月」, 「10年間で」 for 「十年前から」.</summary>
    private static bool IsSpan(Quantity number, Reading source) => number is { Unit: "年", Values: [var years] }
        && (source.Numbers.Any(other => other.Unit == "か月" && other.Values[0] == years * 12) || source.Relative.Any(date => date.Kind == 'y' && -date.Offset == years));

    /// <summary>「240件まで」 is 「最大240件」.</summary>
    private static bool IsUpTo(Quantity number, Reading claim) => claim.Text.AsSpan(number.Start + number.Length).StartsWith("まで");

    // Who condenses may drop an 「約」, never add a bound or turn it round.
    private static bool Agree(Bound claim, Bound source) => claim == source || claim == Bound.Exact && source == Bound.About;

    /// <summary>The number that the source has where the claim's words stand, if that is another one.</summary>
    private static Quantity? Elsewhere(Quantity number, List<Quantity> same, Reading claim, Reading source)
    {
        var others = source.Numbers.Where(other => other.Unit == number.Unit && !other.SameValue(number)).ToList();
        if (others.Count == 0 || !number.IsYear && same.Exists(other => other.IsRelative))
        {
            return null;
        }

        var around = Surroundings.Of(claim, number.Start, number.Length);
        var best = others.MaxBy(Likeness)!;
        var own = same.Max(Likeness);

        // 「19地区中13地区」 says both numbers, and 「来年度」 is said of itself: then only a strong likeness tells that they were exchanged.
        var lead = claim.Numbers.Any(best.IsAs) || same.Exists(other => other.IsRelative) ? BothSaid : OneSaid;
        return Likeness(best) > own + lead ? best : null;

        double Likeness(Quantity other) => around.LikenessTo(Surroundings.Of(source, other.Start, other.Length));
    }
}

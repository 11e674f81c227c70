using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>How certain and how far on it is: 検討, 予定, 決定, 実施済み, 要望, 可能性.</summary>
internal static partial class ModalityCheck
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Classes = WordFiles.Classes("modality");

    // What may stand for what in a faithful summary.
    private static readonly Dictionary<string, string[]> Covers = new()
    {
        ["consider"] = ["consider"],
        ["plan"] = ["plan", "expected", "future", "aim", "hope"],
        ["decided"] = ["decided"],
        ["done"] = ["done", "past"],
        ["request"] = ["request", "hope", "asked"],
        ["possible"] = ["possible", "worry"],
        ["expected"] = ["expected", "plan", "future", "aim"],
        ["undecided"] = ["undecided"],
        ["stop"] = ["stop"],
    };

    private static readonly string[] Hedges = ["consider", "possible", "undecided", "plan", "expected", "hope", "request", "must", "aim"];

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        foreach (var (name, covers) in Covers)
        {
            var word = Classes[name].FirstOrDefault(word => claim.Text.Contains(word, StringComparison.Ordinal));
            if (word is null)
            {
                continue;
            }

            var at = claim.Text.IndexOf(word, StringComparison.Ordinal);
            var near = source.Near(claim.SentenceOf(at)) + '。' + source.Near(claim.ClauseOf(at));
            if (name == "decided" && Negation.IsDenied(claim.ClauseOf(at)) || name == "undecided" && Open().IsMatch(near))
            {
                continue;
            }

            if (name == "decided")
            {
                near = Stated(near);
            }

            if (!covers.Any(ClassesOf(near).Contains) && !near.Contains(word, StringComparison.Ordinal) && !(name == "stop" && Negation.IsHinted(near)))
            {
                var piece = claim.Piece(at, word.Length);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」とまでは、原文は述べていません。");
            }
        }

        foreach (var (word, marker) in claim.Words.Zip(claim.Words.Skip(1)))
        {
            // 「始める予定」 where the source says 「始めました」.
            if (Classes["plan"].Contains(marker.Run) && word.Clause == marker.Clause && source.Words.Where(word.IsLike).ToList() is { Count: > 0 } started
                && started.TrueForAll(other => Done().IsMatch(other.Tail) || (Connecting().IsMatch(other.Tail) && DoneAtEnd().IsMatch(source.SentenceOf(other.Start)))))
            {
                var piece = claim.Piece(word.Start, marker.Start + marker.Run.Length - word.Start);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」は、原文ではもう行われています。");
            }
        }

        foreach (var word in claim.Words.Where(word => word.EndsClause && !word.IsNegated && !Particle().IsMatch(word.Tail)))
        {
            var sentence = claim.SentenceOf(word.Start);
            var own = ClassesOf(sentence);
            var like = Spoken(word, sentence, source);
            var isPast = Past().IsMatch(word.Tail);
            if (like.Count == 0)
            {
                if (isPast && word.End >= claim.Text.Length - 1 && AheadAtEnd().IsMatch(Alignment.Best(sentence, source)))
                {
                    var end = claim.Piece(word.Start, word.End - word.Start);
                    yield return new(GroundingFacet.Modality, end, $"「{end}」は、原文ではまだ済んでいません。");
                }

                continue;
            }

            var lost = word.Run == "行" && !isPast ? null : like.ConvertAll(other => Hedge(other, source)) is var hedges && hedges.TrueForAll(hedge => hedge is not null)
                ? hedges.Find(hedge => !own.Contains(hedge!) && (isPast || hedge is "consider" or "possible" or "expected" or "undecided"))
                : null;
            if (lost is not null && !own.Overlaps(["consider", "possible", "expected", "undecided", "aim"]))
            {
                var piece = claim.Piece(word.Start, word.End - word.Start);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」と言い切っていますが、原文は検討・予定・見込みなどにとどまります。");
            }
            else if (isPast && like.TrueForAll(other => IsAhead(other, source)))
            {
                var piece = claim.Piece(word.Start, word.End - word.Start);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」は、原文ではまだ済んでいません。");
            }
        }
    }

    /// <summary>Without the clauses that deny: 「決定はしていません」 decides nothing.</summary>
    private static string Stated(string text) => string.Join('、', text.Split('、', '。').Where(clause => !Negation.IsDenied(clause)));

    private static HashSet<string> ClassesOf(string text)
    {
        var found = Classes.Where(pair => pair.Value.Any(word => text.Contains(word, StringComparison.Ordinal))).Select(pair => pair.Key).ToHashSet();
        if (Future().IsMatch(text))
        {
            found.Add("future");
        }

        if (PastAnywhere().IsMatch(text))
        {
            found.Add("past");
        }

        return found;
    }

    /// <summary>The hedge that stands behind a word within its clause, as 検討 does in 「導入を検討しております」.</summary>
    private static string? Hedge(Word word, Reading source)
    {
        var end = source.Text.IndexOfAny(['、', '。'], word.Start + word.Run.Length) is var stop and >= 0 ? stop : source.Text.Length;
        var after = source.Text[(word.Start + word.Run.Length)..Math.Min(end, word.Start + word.Run.Length + 16)];
        after = after.Replace("協議会", "", StringComparison.Ordinal);
        return Hedges.FirstOrDefault(hedge => Classes[hedge].Any(marker => after.Contains(marker, StringComparison.Ordinal)));
    }

    /// <summary>The same word where the source speaks of the claim's matter; elsewhere only if it is not said there.</summary>
    private static List<Word> Spoken(Word word, string sentence, Reading source)
    {
        var near = source.Near(sentence);
        var like = source.Words.Where(word.IsLike).ToList();
        return like.FindAll(other => near.Contains(source.SentenceOf(other.Start), StringComparison.Ordinal)) is { Count: > 0 } own ? own : like;
    }

    private static bool IsAhead(Word word, Reading source) =>
        Ahead().IsMatch(word.Tail) && word.EndsClause && source.Text.ElementAtOrDefault(word.End) is '。' or '\0';

    // 「両者の間では、」 says nothing yet.
    [GeneratedRegex("(?:では|には|とは|(?<!ん|い)で|[はがをにもの]|から|まで|より)$")]
    private static partial Regex Particle();

    [GeneratedRegex("(?:決|判断)[^、。]{0,8}(?:ない|ませ)")]
    private static partial Regex Open();

    [GeneratedRegex("(?:た|んだ)$")]
    private static partial Regex Past();

    [GeneratedRegex("まいり|参り|ていく|ていき|いたします(?=。|が|$)|しま(?:す|せん)(?=。|が|$)|いたしません(?=。|が|$)|する(?:こと|もの|考え|所存)|今後|に向け|来年|来月|たい")]
    private static partial Regex Future();

    [GeneratedRegex("ました|でした|った|した|んだ|ている|ています|ており|てい|ておる")]
    private static partial Regex PastAnywhere();

    [GeneratedRegex("(?:ました|ております|ています|ている|った|した|いた|めた|えた|れた)$")]
    private static partial Regex Done();

    [GeneratedRegex("^[きりしいみちにびけめせえれてべ]$")]
    private static partial Regex Connecting();

    [GeneratedRegex("(?:ました|でした|た)$")]
    private static partial Regex DoneAtEnd();

    [GeneratedRegex("(?:まいります|参ります|いたします|(?<!て[おい]?り?|とり|あり|ござい)ます|ていく|していきます|(?:考え|予定|方針|計画|見通し|見込み|つもり)(?:です|でございます|であります|である)?)$")]
    private static partial Regex AheadAtEnd();

    [GeneratedRegex("(?:(?:まいります|いたします|します|ます|する|ていく|ていきます)$(?<!てます|とります|ています|ております|であります|でございます|あります)|(?:(?<![てであいお])る|(?<![まで])す|[うくつぬぶむぐ])(?:という(?:こと|話)です)?$)")]
    private static partial Regex Ahead();
}

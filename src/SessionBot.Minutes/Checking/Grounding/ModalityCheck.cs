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
        ["plan"] = ["plan", "future", "aim", "hope"],
        ["decided"] = ["decided"],
        ["done"] = ["done", "past"],
        ["request"] = ["request", "hope"],
        ["possible"] = ["possible"],
        ["undecided"] = ["undecided"],
        ["stop"] = ["stop"],
    };

    private static readonly string[] Hedges = ["consider", "possible", "undecided", "plan", "hope", "request"];

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        var known = ClassesOf(source.Text);
        foreach (var (name, covers) in Covers)
        {
            var word = Classes[name].FirstOrDefault(word => claim.Text.Contains(word, StringComparison.Ordinal));
            if (word is not null && !covers.Any(known.Contains) && !source.Text.Contains(word, StringComparison.Ordinal)
                && !(name == "stop" && Negation.IsHinted(source.Text)))
            {
                var piece = claim.Piece(claim.Text.IndexOf(word, StringComparison.Ordinal), word.Length);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」とまでは、原文は述べていません。");
            }
        }

        foreach (var (word, marker) in claim.Words.Zip(claim.Words.Skip(1)))
        {
            // 「始める予定」 where the source says 「始めました」.
            if (Classes["plan"].Contains(marker.Run) && word.Clause == marker.Clause && source.Words.Where(word.IsLike).ToList() is { Count: > 0 } started
                && started.TrueForAll(other => Done().IsMatch(other.Tail)))
            {
                var piece = claim.Piece(word.Start, marker.Start + marker.Run.Length - word.Start);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」は、原文ではもう行われています。");
            }
        }

        foreach (var word in claim.Words.Where(word => word.EndsClause && !word.IsNegated))
        {
            var sentence = claim.SentenceOf(word.Start);
            var own = ClassesOf(sentence);
            var like = source.Words.Where(word.IsLike).ToList();
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

            var lost = like.ConvertAll(other => Hedge(other, source)) is var hedges && hedges.TrueForAll(hedge => hedge is not null)
                ? hedges.Find(hedge => !own.Contains(hedge!) && (isPast || hedge is "consider" or "possible" or "undecided"))
                : null;
            if (lost is not null && !own.Overlaps(["consider", "possible", "undecided", "aim"]))
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
        return Hedges.FirstOrDefault(hedge => Classes[hedge].Any(marker => after.Contains(marker, StringComparison.Ordinal)));
    }

    private static bool IsAhead(Word word, Reading source) => Ahead().IsMatch(word.Tail) && word.EndsClause && source.Text.ElementAtOrDefault(word.End) is '。' or '\0';

    [GeneratedRegex("(?:し|っ|い|き|れ|え|け|め|せ|べ|ね|り|ま)た$|んだ$|^た$")]
    private static partial Regex Past();

    [GeneratedRegex("まいり|参り|ていく|ていき|いたします(?=。|が|$)|します(?=。|が|$)|する(?:こと|もの|考え|所存)|今後|に向け|来年|来月|たい")]
    private static partial Regex Future();

    [GeneratedRegex("ました|でした|った|した|んだ|ている|ています|ており|てい|ておる")]
    private static partial Regex PastAnywhere();

    [GeneratedRegex("(?:ました|ております|ています|ている|った|した|いた|めた|えた|れた)$")]
    private static partial Regex Done();

    [GeneratedRegex("(?:まいります|参ります|いたします|(?<!て[おい]り?|あり|ござい)ます|ていく|していきます|考えです)$")]
    private static partial Regex AheadAtEnd();

    [GeneratedRegex("(?:まいります|いたします|します|ます|する|ていく|ていきます)$(?<!ています|ております|であります|でございます|あります)")]
    private static partial Regex Ahead();
}

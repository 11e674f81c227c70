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
        ["done"] = ["done"],
        ["request"] = ["request", "hope", "asked"],
        ["possible"] = ["possible", "worry"],
        ["expected"] = ["expected", "plan", "future", "aim"],
        ["undecided"] = ["undecided"],
        ["stop"] = ["stop"],
    };

    private static readonly string[] Stages = ["plan", "consider", "decided"];

    private static readonly string[] Hedges = ["consider", "possible", "undecided", "plan", "expected", "hope", "request", "must", "aim"];

    // 取り組む is split at its last kanji.
    private static readonly string[] LightVerbs = ["行", "図", "進", "努", "組", "取", "講"];

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source) =>
        [.. OfClasses(claim, source), .. OfStages(claim, source), .. OfEnds(claim, source), .. OfAlready(claim, source)];

    /// <summary>A class of the claim that the source has nowhere near.</summary>
    private static IEnumerable<GroundingReason> OfClasses(Reading claim, Reading source)
    {
        foreach (var (name, covers) in Covers)
        {
            if (Classes[name].FirstOrDefault(word => claim.Text.Contains(word, StringComparison.Ordinal)) is not { } word)
            {
                continue;
            }

            var at = claim.Text.IndexOf(word, StringComparison.Ordinal);
            var sentence = claim.SentenceOf(at);
            var near = source.Near(sentence) + '。' + source.Near(claim.ClauseOf(at));
            if (name == "decided" && Negation.IsDenied(claim.ClauseOf(at)) || name == "undecided" && Open().IsMatch(near))
            {
                continue;
            }

            if (name == "decided")
            {
                near = Stated(near);
            }

            var isBorneOut = covers.Any(ClassesOf(near).Contains) || near.Contains(word, StringComparison.Ordinal)
                || name == "stop" && Negation.IsHinted(near) || name == "done" && Aspect.IsDoneAtEnd(Alignment.Best(sentence, source));
            if (!isBorneOut)
            {
                var piece = claim.Piece(at, word.Length);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」とまでは、原文は述べていません。");
            }
        }
    }

    /// <summary>What is at another stage in the source: 「始める予定」 where it says 「始めました」, 「導入を検討」 where it is done, 「方法を決定」 where it is weighed.</summary>
    private static IEnumerable<GroundingReason> OfStages(Reading claim, Reading source)
    {
        foreach (var (at, marker) in claim.Words.Index())
        {
            var stage = Stages.FirstOrDefault(name => Classes[name].Contains(marker.Run));
            var before = claim.Words.Take(at).Where(word => word.Clause == marker.Clause).ToList();
            var word = stage == "plan" ? before.LastOrDefault() : marker.EndsClause ? before.FindLast(word => word.Tail == "を") : null;
            if (stage is not null && word is not null && source.Words.Where(word.IsLike).ToList() is { Count: > 0 } said && said.TrueForAll(other => IsElsewhere(stage, other, source)))
            {
                var piece = claim.Piece(word.Start, marker.Start + marker.Run.Length - word.Start);
                yield return new(GroundingFacet.Modality, piece, stage == "decided" ? $"「{piece}」とまでは、原文は述べていません。" : $"「{piece}」は、原文ではもうその先へ進んでいます。");
            }
        }
    }

    /// <summary>The source is not at that stage: it has the matter done, or for 決定 it still weighs it.</summary>
    private static bool IsElsewhere(string stage, Word word, Reading source)
    {
        var behind = ClassesOf(source.RestOfSentence(word.RunEnd));
        return stage switch
        {
            "plan" => Aspect.IsDone(word, source),
            "consider" => !behind.Overlaps(["consider", "undecided"]),
            _ => behind.Contains("consider") && !behind.Contains("decided"),
        };
    }

    /// <summary>The predicate itself: stated where the source hedges, or done where it is still to come.</summary>
    private static IEnumerable<GroundingReason> OfEnds(Reading claim, Reading source)
    {
        foreach (var word in claim.Words.Where(word => word.EndsClause && !word.IsNegated && !Particle().IsMatch(word.Tail)))
        {
            var sentence = claim.SentenceOf(word.Start);
            var own = ClassesOf(sentence);
            var like = OfSameObject(word, claim, Spoken(word, sentence, source), source);
            var isPast = Aspect.IsPast(word);
            if (like.Count == 0)
            {
                if (isPast && claim.Text.ElementAtOrDefault(word.End) is '。' or '\0' && Aspect.IsAheadAtEnd(Alignment.Best(sentence, source)))
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
            else if (isPast && like.TrueForAll(other => Aspect.IsAhead(other, source)))
            {
                var piece = claim.Piece(word.Start, word.End - word.Start);
                yield return new(GroundingFacet.Modality, piece, $"「{piece}」は、原文ではまだ済んでいません。");
            }
        }
    }

    /// <summary>「すでに始まっている」 where the source has it ahead, or under discussion.</summary>
    private static IEnumerable<GroundingReason> OfAlready(Reading claim, Reading source)
    {
        foreach (var sentence in claim.Text.Split('。').Where(Aspect.IsSaidToBeDone))
        {
            var best = Alignment.Best(sentence, source);
            if (!Aspect.IsDoneAtEnd(best) && (Aspect.IsAheadAtEnd(best) || ClassesOf(best).Overlaps(["plan", "consider", "hope", "must", "undecided"])))
            {
                var at = claim.Text.IndexOf(sentence, StringComparison.Ordinal);
                yield return new(GroundingFacet.Modality, claim.Piece(at, sentence.Length), "すでに済んだこととしていますが、原文ではまだ済んでいません。");
            }
        }
    }

    /// <summary>Without the clauses that deny: 「決定はしていません」 decides nothing.</summary>
    private static string Stated(string text) => string.Join('、', text.Split('、', '。').Where(clause => !Negation.IsDenied(clause)));

    private static HashSet<string> ClassesOf(string text)
    {
        var found = Classes.Where(pair => pair.Value.Any(word => text.Contains(word, StringComparison.Ordinal))).Select(pair => pair.Key).ToHashSet();
        if (Aspect.HasAhead(text))
        {
            found.Add("future");
        }

        if (Aspect.HasPast(text))
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
        after = Meanwhile().Split(after.Replace("協議会", "", StringComparison.Ordinal))[0];
        return Hedges.FirstOrDefault(hedge => Classes[hedge].Any(marker => after.Contains(marker, StringComparison.Ordinal)));
    }

    /// <summary>The same word where the source speaks of the claim's matter; elsewhere only if it is not said there.</summary>
    private static List<Word> Spoken(Word word, string sentence, Reading source)
    {
        var near = source.Near(sentence);
        var like = source.Words.Where(word.IsLike).ToList();
        return like.FindAll(other => near.Contains(source.SentenceOf(other.Start), StringComparison.Ordinal)) is { Count: > 0 } own ? own : like;
    }

    /// <summary>「整備を進めた」: any matter is 進める, so that only what is said of this one counts, where any is.</summary>
    private static List<Word> OfSameObject(Word verb, Reading claim, List<Word> like, Reading source) =>
        LightVerbs.Contains(verb.Run) && Object(verb, claim) is { } done
            && like.FindAll(other => Object(other, source) is { } said && done.IsLike(said)) is { Count: > 0 } same ? same : like;

    private static Word? Object(Word verb, Reading reading) =>
        reading.Words.LastOrDefault(word => word.Start < verb.Start && word.Clause == verb.Clause && word.Tail is "を" or "に" && !LightVerbs.Contains(word.Run));

    // 「両者の間では、」 says nothing yet.
    [GeneratedRegex("(?:では|には|とは|(?<!ん|い)で|[はがをにもの]|から|まで|より)$")]
    private static partial Regex Particle();

    // 「想定しながら検討」 weighs something else.
    [GeneratedRegex("ながら|つつ|とともに")]
    private static partial Regex Meanwhile();

    [GeneratedRegex("(?:決|判断)[^、。]{0,8}(?:ない|ませ)")]
    private static partial Regex Open();
}

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>What the claim denies and the source states, or the other way round; and words that say the opposite.</summary>
internal static class NegationCheck
{
    private static readonly (string One, string Other)[] Opposites =
        [.. WordFiles.Lines("opposites").SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })];

    /// <summary>A shorter one does not say by itself what it is about.</summary>
    private const int ShortestClause = 10;

    /// <summary>By how much more the surroundings of a word must be like those where the source denies it than where it states it.</summary>
    private const double Lead = 1;

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        foreach (var (at, word) in claim.Words.Index())
        {
            var piece = claim.Piece(word.Start, word.End - word.Start);
            if (word.IsNegated && !IsDeniedIn(source, claim, Deed(claim, at)))
            {
                yield return new(GroundingFacet.Negation, piece, $"「{piece}」と打ち消していますが、原文は打ち消していません。");
            }
            else if (!word.IsNegated && IsDeniedWhereItIsSaid(source, claim, word)
                && !Negation.IsHinted(claim.SentenceOf(word.Start).Replace(word.Run, "", StringComparison.Ordinal)))
            {
                yield return new(GroundingFacet.Negation, piece, $"「{piece}」は、原文では打ち消されています。");
            }
        }

        foreach (var (one, other) in Opposites)
        {
            var at = claim.Text.IndexOf(one, StringComparison.Ordinal);
            if (at >= 0 && !claim.Text.Contains(other, StringComparison.Ordinal) && !source.Text.Contains(one, StringComparison.Ordinal)
                && source.Text.IndexOf(other, StringComparison.Ordinal) is var there and >= 0 && !Negation.IsDenied(claim.RestOfClause(at + one.Length)) && !Negation.IsDenied(source.RestOfClause(there + other.Length)))
            {
                yield return new(GroundingFacet.Negation, claim.Piece(at, one.Length), $"「{claim.Piece(at, one.Length)}」は、原文の「{other}」と反対の意味です。");
            }
        }
    }

    /// <summary>What is done or not: 補助 in 「補助を行っていない」.</summary>
    private static Word Deed(Reading claim, int at) =>
        at > 0 && claim.Words[at] is { Run: "行" or "実施" } && claim.Words[at - 1] is { Tail: "を" or "は" } deed ? deed : claim.Words[at];

    /// <summary>In all of the sentences that it may be of the source denies it, or in that one whose words are around it here.</summary>
    private static bool IsDeniedWhereItIsSaid(Reading source, Reading claim, Word word)
    {
        var near = source.Near(claim.SentenceOf(word.Start));
        var said = source.Words.Where(other => word.IsLike(other) && near.Contains(source.SentenceOf(other.Start), StringComparison.Ordinal))
            .ToLookup(other => other.IsNegated || Negation.IsRefused(source.RestOfClause(other.RunEnd)));
        var around = Surroundings.Of(claim, word.Start, word.Run.Length);
        return said[true].Any() && (!said[false].Any() || said[true].Max(Likeness) > said[false].Max(Likeness) + Lead);

        double Likeness(Word other) => around.LikenessTo(Surroundings.Of(source, other.Start, other.Run.Length));
    }

    private static bool IsDeniedIn(Reading source, Reading claim, Word word)
    {
        var like = source.Words.Where(word.IsLike).ToList();
        var clause = claim.ClauseOf(word.Start);
        var aligned = Alignment.Best(clause.Length < ShortestClause ? claim.SentenceOf(word.Start) : clause, source);
        return like.Exists(other => aligned.Contains(source.ClauseOf(other.Start), StringComparison.Ordinal))
            ? like.Exists(other => other.IsNegated || Negation.IsHinted(source.RestOfClause(other.RunEnd)) || (Negation.IsNotYet(word) && Negation.IsAhead(source.RestOfClause(other.RunEnd))))
            : like.Exists(other => other.IsNegated) || Negation.IsHinted(aligned.Replace(word.Run, "", StringComparison.Ordinal))
                || source.Near(clause) is var near && (Negation.IsDenied(near.Replace(word.Run, "", StringComparison.Ordinal)) || Negation.IsNotYet(word) && Negation.IsAhead(near));
    }
}

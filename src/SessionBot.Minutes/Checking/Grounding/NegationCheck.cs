namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>What the claim denies and the source states, or the other way round; and words that say the opposite.</summary>
internal static class NegationCheck
{
    private static readonly (string One, string Other)[] Opposites =
        [.. WordFiles.Lines("opposites").SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })];

    /// <summary>A shorter one does not say by itself what it is about.</summary>
    private const int ShortestClause = 10;

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        foreach (var word in claim.Words)
        {
            var piece = claim.Piece(word.Start, word.End - word.Start);
            var like = source.Words.Where(word.IsLike).ToList();
            var near = source.Near(claim.SentenceOf(word.Start));
            var there = like.FindAll(other => near.Contains(source.SentenceOf(other.Start), StringComparison.Ordinal));
            if (word.IsNegated && !IsDeniedIn(source, claim, word, like))
            {
                yield return new(GroundingFacet.Negation, piece, $"「{piece}」と打ち消していますが、原文は打ち消していません。");
            }
            else if (!word.IsNegated && there.Count > 0 && there.TrueForAll(other => other.IsNegated || Negation.IsRefused(source.RestOfClause(other)))
                && !Negation.IsHinted(claim.SentenceOf(word.Start).Replace(word.Run, "", StringComparison.Ordinal)))
            {
                yield return new(GroundingFacet.Negation, piece, $"「{piece}」は、原文では打ち消されています。");
            }
        }

        foreach (var (one, other) in Opposites)
        {
            var at = claim.Text.IndexOf(one, StringComparison.Ordinal);
            if (at >= 0 && !claim.Text.Contains(other, StringComparison.Ordinal) && !source.Text.Contains(one, StringComparison.Ordinal)
                && source.Text.Contains(other, StringComparison.Ordinal) && !Negation.IsDenied(claim.SentenceOf(at)))
            {
                yield return new(GroundingFacet.Negation, claim.Piece(at, one.Length), $"「{claim.Piece(at, one.Length)}」は、原文の「{other}」と反対の意味です。");
            }
        }
    }

    private static bool IsDeniedIn(Reading source, Reading claim, Word word, List<Word> like)
    {
        var clause = claim.ClauseOf(word.Start);
        var aligned = Alignment.Best(clause.Length < ShortestClause ? claim.SentenceOf(word.Start) : clause, source);
        return like.Exists(other => aligned.Contains(source.ClauseOf(other.Start), StringComparison.Ordinal))
            ? like.Exists(other => other.IsNegated || Negation.IsHinted(source.RestOfClause(other)) || (Negation.IsNotYet(word) && Negation.IsAhead(source.RestOfClause(other))))
            : like.Exists(other => other.IsNegated) || Negation.IsHinted((aligned + source.Near(claim.ClauseOf(word.Start))).Replace(word.Run, "", StringComparison.Ordinal));
    }
}

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>
/// An actor within a compound: one that the source does not know (「業界企業」), or one where the source's compound has another
/// (「国支援団体」 for 「民間支援団体」). 「職員派遣」 for 「職員を派遣」 is neither.
/// </summary>
internal static class SplicedActor
{
    public static bool IsIn(string run, List<Actor> known, string source) => !source.Contains(run, StringComparison.Ordinal)
        && Actors.Words.Where(word => word != run).Any(word => run.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && IsForeign(run, word, at, known, source));

    private static bool IsForeign(string run, string word, int at, List<Actor> known, string source)
    {
        var end = at + word.Length;
        var before = at == 0 || IsWord(run, at - 1) ? "" : run[Math.Max(0, at - 2)..at];
        var after = end == run.Length || IsWord(run, end - 1) ? "" : run[end..Math.Min(run.Length, end + 2)];
        return before.Length + after.Length > 0 && !IsKnown(run, word, at, known, source)
            || before.Length > 1 && !Has(before + word) && !Has(before + 'の' + word) && Others(word).Any(other => Has(before + other))
            || after.Length > 1 && !Has(word + after) && !Has(word + 'の' + after) && !Has(word + 'を' + after) && Others(word).Any(other => Has(other + after));

        bool Has(string words) => source.Contains(words, StringComparison.Ordinal);
    }

    /// <summary>One sign alone may be part of any word, as 国 is of 国際: it must begin the compound, and the source have it as an actor or in that word.</summary>
    private static bool IsKnown(string run, string word, int at, List<Actor> known, string source) =>
        Actors.MayBeImplied(word) || known.Exists(actor => actor.Word == word)
        || (word.Length > 1 ? source.Contains(word, StringComparison.Ordinal) : at > 0 || source.Contains(run[..2], StringComparison.Ordinal));

    private static IEnumerable<string> Others(string word) =>
        Actors.Words.Where(other => !word.Contains(other, StringComparison.Ordinal) && !other.Contains(word, StringComparison.Ordinal));

    /// <summary>The sign there and the next make a general word, as 国内 does, or one of them may stand beside any noun, as 等 and 全.</summary>
    private static bool IsWord(string run, int at) =>
        GeneralWords.Contains(run.Substring(at, 2)) || GeneralWords.Contains(run[at].ToString()) || GeneralWords.Contains(run[at + 1].ToString());
}

namespace SessionBot.Domain;

/// <summary>Compares short words with what somebody typed for them.</summary>
public static class Spelling
{
    /// <summary>Width, spaces, full stops and the kind of kana do not matter.</summary>
    public static string Hiragana(string text) => string.Concat(
        Width.Fold(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('。' or '.' or '!'))
            .Select(letter => letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - 'ァ' + 'ぁ') : letter));

    /// <summary>True for the same word, and for one letter more, less or another.</summary>
    public static bool HasOneFault(string one, string other)
    {
        var same = 0;
        while (same < Math.Min(one.Length, other.Length) && one[same] == other[same])
        {
            same++;
        }

        var (rest, otherRest) = (one[same..], other[same..]);
        return rest.Skip(1).SequenceEqual(otherRest) || otherRest.Skip(1).SequenceEqual(rest) || rest.Skip(1).SequenceEqual(otherRest.Skip(1));
    }
}


namespace SessionBot.Domain.StudyGroups;

/// <summary>Tells what is nearly the name of a region: 「みなとまち」 and 「みなと」 for 「みなと町」. Only a suggestion can be made of it.</summary>
internal static class RegionSpelling
{
    /// <summary>A shorter name with one letter wrong may well be another word.</summary>
    private const int ShortestWithFault = 4;

    private const int LongestTyped = 12;

    private static readonly (char Sign, string[] Readings)[] Endings =
        [('町', ["町", "まち", "ちょう", ""]), ('村', ["村", "むら", "そん", ""]), ('市', ["市", "し", ""]), ('区', ["区", "く", ""])];

    /// <param name="name">The region's.</param>
    public static bool IsNear(string name, string typed)
    {
        var wanted = Hiragana(typed);
        return wanted.Length is >= 2 and <= LongestTyped && Spellings(Hiragana(name)).Any(spelling =>
            spelling == wanted || (spelling.Length >= ShortestWithFault && Math.Abs(spelling.Length - wanted.Length) <= 1 && HasOneFault(spelling, wanted)));
    }

    private static IEnumerable<string> Spellings(string name)
    {
        var plain = name.EndsWith("ほか", StringComparison.Ordinal) ? name[..^2] : name;
        var ending = Array.Find(Endings, known => plain.EndsWith(known.Sign));
        return ending.Readings is null ? [plain] : ending.Readings.Select(reading => plain[..^1] + reading);
    }

    /// <summary>One letter more, less or another.</summary>
    private static bool HasOneFault(string one, string other)
    {
        var same = 0;
        while (same < Math.Min(one.Length, other.Length) && one[same] == other[same])
        {
            same++;
        }

        var (rest, otherRest) = (one[same..], other[same..]);
        return rest.Skip(1).SequenceEqual(otherRest) || otherRest.Skip(1).SequenceEqual(rest) || rest.Skip(1).SequenceEqual(otherRest.Skip(1));
    }

    private static string Hiragana(string text) => string.Concat(
        Width.Fold(text).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('。' or '.' or '!'))
            .Select(letter => letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - 'ァ' + 'ぁ') : letter));
}

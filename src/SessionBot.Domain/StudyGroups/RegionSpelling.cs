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
        var wanted = Spelling.Hiragana(typed);
        return wanted.Length is >= 2 and <= LongestTyped && Spellings(Spelling.Hiragana(name)).Any(spelling =>
            spelling == wanted || (spelling.Length >= ShortestWithFault && Spelling.HasOneFault(spelling, wanted)));
    }

    private static IEnumerable<string> Spellings(string name)
    {
        var plain = name.EndsWith("ほか", StringComparison.Ordinal) ? name[..^2] : name;
        var ending = Array.Find(Endings, known => plain.EndsWith(known.Sign));
        return ending.Readings is null ? [plain] : ending.Readings.Select(reading => plain[..^1] + reading);
    }
}

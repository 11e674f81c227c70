using System.Text;

namespace SessionBot.Domain.StudyGroups;

/// <summary>Finds the region that a person typed: width, case, spaces and a prefecture in front do not matter.</summary>
public static class RegionNames
{
    public static Region? Find(IEnumerable<Region> regions, string typed)
    {
        var wanted = Fold(typed);
        return wanted.Length == 0
            ? null
            : regions.FirstOrDefault(region => Fold(region.Name) == wanted)
              ?? regions.FirstOrDefault(region => EndsWithPrefecture(wanted, Fold(region.Name)));
    }

    private static bool EndsWithPrefecture(string typed, string name) =>
        typed.EndsWith(name, StringComparison.Ordinal) && typed[..^name.Length] is [.., '都' or '道' or '府' or '県'];

    // Half of a character that was cut through would make Normalize throw; runes have a sign for it.
    private static string Fold(string name) =>
        string.Concat(string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}

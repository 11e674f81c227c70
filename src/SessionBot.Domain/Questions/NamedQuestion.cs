using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions;

/// <summary>The number by which a message speaks of a question: 「No.3」, 「3番」.</summary>
public static partial class NamedQuestion
{
    /// <returns>Null when it names none. 「120万円」 and 「3番目」 are no question's numbers.</returns>
    public static int? NumberIn(string text) =>
        Number().Match(string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC)) is { Success: true } named
            ? int.Parse(named.Groups["number"].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"(No\.?\s*(?<number>[0-9]{1,4})|(?<![0-9])(?<number>[0-9]{1,4})番(?!目))(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}

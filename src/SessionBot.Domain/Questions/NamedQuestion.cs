using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions;

/// <summary>How a message speaks of an earlier one: by its number, 「No.3」, 「3番」, or by its kind, 「さっきの質問」.</summary>
public static partial class NamedQuestion
{
    /// <returns>Null when it names none. 「120万円」 and 「3番目」 are no question's numbers.</returns>
    public static int? NumberIn(string text) =>
        Number().Match(Width.Fold(text)) is { Success: true } named
            ? int.Parse(named.Groups["number"].Value, CultureInfo.InvariantCulture)
            : null;

    /// <returns>Null when it names none.</returns>
    public static QuestionKind? KindIn(string text) =>
        Comment().IsMatch(text) ? QuestionKind.Comment : text.Contains("質問", StringComparison.Ordinal) ? QuestionKind.Question : null;

    [GeneratedRegex("コメント|感想")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(No\.?\s*(?<number>[0-9]{1,4})|(?<![0-9])(?<number>[0-9]{1,4})番(?!目))(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionBot.Features;

/// <summary>
/// Fills the placeholders of a text from a resource file: <c>{number}番</c> takes the value named number. <c>{{</c> and <c>}}</c> stand
/// for braces. Values are never read as text of their own: what a member writes may hold braces.
/// </summary>
internal static partial class Wording
{
    /// <exception cref="ArgumentException">A placeholder has no value, or a value no placeholder, or one of two values for it.</exception>
    /// <exception cref="FormatException">A brace that neither is doubled nor belongs to a placeholder.</exception>
    public static string Of(string text, params (string Name, object Value)[] values)
    {
        var wanted = PlaceholdersIn(text);
        var missing = wanted.Except(values.Select(value => value.Name)).ToList();
        var unused = values.Select(value => value.Name).Except(wanted).ToList();
        if (missing.Count > 0 || unused.Count > 0)
        {
            throw new ArgumentException(
                $"The text \"{text}\" and its values do not fit. Placeholders without a value: {Names(missing)}; values without a placeholder: {Names(unused)}. "
                    + "Correct the text in its resource file, or the values where it is said.",
                nameof(values));
        }

        if (values.Length > wanted.Count)
        {
            throw new ArgumentException($"A value for the text \"{text}\" is given twice. Give each name once.", nameof(values));
        }

        return Piece().Replace(text, piece => piece switch
        {
            { Value: "{{" } => "{",
            { Value: "}}" } => "}",
            _ => Write(Array.Find(values, value => value.Name == piece.Groups["name"].Value).Value),
        });
    }

    /// <summary>The names of the placeholders, each once.</summary>
    /// <exception cref="FormatException">A brace that neither is doubled nor belongs to a placeholder.</exception>
    public static IReadOnlyCollection<string> PlaceholdersIn(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match piece in Piece().Matches(text))
        {
            if (piece.Length == 1)
            {
                throw new FormatException(
                    $"The text \"{text}\" has a single {piece.Value} at character {piece.Index + 1}. Write {piece.Value}{piece.Value} for a brace, {{name}} for a placeholder.");
            }

            if (piece.Groups["name"] is { Success: true, Value: var name })
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static string Names(List<string> names) => names.Count > 0 ? string.Join(", ", names) : "none";

    private static string Write(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>[A-Za-z]+)\}|[{}]")]
    private static partial Regex Piece();
}

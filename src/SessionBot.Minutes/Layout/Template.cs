using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Layout;

/// <summary>Fixed words with placeholders such as <c>{studyGroup}</c> or <c>{date:compact}</c>.</summary>
/// <param name="Id">Names the place in the layout, such as <c>layout:/title</c>; evidence cites it as its rule.</param>
public sealed partial record Template(string Id, string Text)
{
    internal static readonly IReadOnlyList<string> SessionNames =
    [
        "studyGroup", "number", "date", "date:compact", "start", "end", "place", "participants", "topic",
    ];

    internal static readonly IReadOnlyList<string> SpeakerNames = [.. SessionNames, "organization", "name", "honorific"];

    internal static readonly IReadOnlyList<string> AgendaNames = [.. SessionNames, "at", "title"];

    /// <summary>Fixed words and placeholder names in order.</summary>
    internal IEnumerable<(string Words, bool IsPlaceholder)> Pieces
    {
        get
        {
            var done = 0;
            foreach (Match match in Braces().Matches(Text))
            {
                yield return (Text[done..match.Index], false);
                yield return (match.Groups[1].Value, true);
                done = match.Index + match.Length;
            }

            yield return (Text[done..], false);
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}

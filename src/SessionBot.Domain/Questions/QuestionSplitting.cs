using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions;

/// <summary>Two questions in one: a joining that was not meant, or one message that asks two things.</summary>
public static partial class QuestionSplitting
{
    /// <summary>What becomes a question of its own: the last message with words and the photos behind it. Empty if nothing would be left.</summary>
    public static IReadOnlyList<QuestionPart> Tail(Question question)
    {
        var parts = question.InOrder().ToList();
        var last = parts.FindLastIndex(part => part.Text.Length > 0);
        return parts.Count < 2 ? [] : parts[(last > 0 ? last : parts.Count - 1)..];
    }

    /// <summary>Where a text can be divided, without a word of it changed: behind its sentences, and behind its clauses.</summary>
    /// <returns>Where each of the later pieces begins, in UTF-16 units.</returns>
    public static IReadOnlyList<int> Places(string text) =>
        [.. Boundary().Matches(text).Select(boundary => boundary.Index + boundary.Length).Where(at => at < text.Length && !string.IsNullOrWhiteSpace(text[at..]))];

    /// <param name="place">One of the <see cref="Places"/> of its text.</param>
    /// <returns>The message that is cut there and where, or null when there is no such place. A place between two messages is the later one's 0.</returns>
    public static (QuestionPart Part, int At)? Find(Question question, int place)
    {
        if (!Places(question.Text).Contains(place))
        {
            return null;
        }

        var start = 0;
        foreach (var part in question.InOrder().Where(part => part.Text.Length > 0))
        {
            if (place < start + part.Text.Length)
            {
                return (part, place - start);
            }

            start += part.Text.Length + 1;
        }

        return null;
    }

    [GeneratedRegex(@"([。．？！?!]+[」』）)]*|[、,，]|\n)\s*")]
    private static partial Regex Boundary();
}

namespace SessionBot.Domain.Questions;

/// <summary>Undoes a joining that was not meant.</summary>
public static class QuestionSplitting
{
    /// <summary>What becomes a question of its own: the last message with words and the photos behind it. Empty if nothing would be left.</summary>
    public static IReadOnlyList<QuestionPart> Tail(Question question)
    {
        var parts = question.InOrder().ToList();
        var last = parts.FindLastIndex(part => part.Text.Length > 0);
        return parts.Count < 2 ? [] : parts[(last > 0 ? last : parts.Count - 1)..];
    }
}

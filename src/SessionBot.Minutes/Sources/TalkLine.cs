namespace SessionBot.Minutes.Sources;

public enum TalkLineKind
{
    /// <summary>A heading of the first level in the notes, written 「■ …」.</summary>
    Topic,

    /// <summary>A heading of the second level in the notes, written 「● …」.</summary>
    Subtopic,

    /// <summary>What was said: a paragraph of notes, or an utterance of a transcript.</summary>
    Speech,
}

/// <summary>One line of the talk.</summary>
/// <param name="Speaker">Who said it, where the source tells.</param>
/// <param name="At">When it was said, counted from the start of the talk, where the source tells.</param>
public sealed record TalkLine(TalkLineKind Kind, SourceText Source, string? Speaker = null, TimeSpan? At = null);

namespace SessionBot.Domain.Minutes;

public enum TranscriptKind
{
    /// <summary>What was said.</summary>
    Speech,

    /// <summary>What was written in the meeting's chat.</summary>
    Chat,
}

/// <summary>A file that a meeting tool wrote of a session, as an organizer has added it. Its words never change; who its speakers are does.</summary>
public sealed class Transcript
{
    public required SessionId SessionId { get; init; }

    /// <summary>The version of the log entry that tells of it. No other file ever gets it, so that whatever cites this one never means another.</summary>
    public required int Number { get; init; }

    public required TranscriptKind Kind { get; init; }

    /// <summary>Empty for what was pasted.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal: the same one is not added twice.</summary>
    public required string Hash { get; init; }

    /// <summary>The utterances or messages, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>What organizers call the speakers, where that is not what is found by itself.</summary>
    public List<ChosenName> Names { get; set; } = [];

    public required MemberId AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}

/// <param name="Label">As the file names the speaker; empty for whom it does not name.</param>
public sealed record ChosenName(string Label, string Name);

namespace SessionBot.Minutes.Transcripts;

/// <summary>One message of a meeting's chat.</summary>
/// <param name="Line">Its first line in the log, 1-based.</param>
/// <param name="At">Time of day or of the recording, whichever the log holds.</param>
/// <param name="IsPrivate">Sent to one person and not to all: never for an article.</param>
public sealed record ChatMessage(int Line, TimeSpan At, string Sender, bool IsPrivate, string Text);

namespace SessionBot.Minutes.Transcripts;

/// <summary>What one person said in one go, word for word.</summary>
/// <param name="Speaker">As the file names them; null where it does not tell.</param>
/// <param name="Start">From the start of the recording, where the file tells.</param>
/// <param name="End">From the start of the recording, where the file tells.</param>
public sealed record Utterance(string? Speaker, TimeSpan? Start, TimeSpan? End, string Text);

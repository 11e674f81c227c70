namespace SessionBot.Minutes.Transcripts;

/// <summary>One block of a WebVTT or SRT file.</summary>
/// <param name="Line">The line of its first words, 1-based.</param>
/// <param name="Id">The line above the times; empty where there is none.</param>
internal sealed record Cue(int Line, string Id, TimeSpan Start, TimeSpan End, string Text);

namespace SessionBot.Features.ReportBoard;

/// <summary>What an organizer has sent and was not taken, to stand in its form again.</summary>
/// <param name="Fault">What is wrong with it, in words for the organizer.</param>
/// <param name="IsCorrection">It was to take the place of what is handed in; else it was a comment, or a report.</param>
public sealed record ReportDraft(string? Text = null, string? Fault = null, bool IsCorrection = false);

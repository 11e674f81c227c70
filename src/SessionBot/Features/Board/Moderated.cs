namespace SessionBot.Features.Board;

/// <summary>What came of a command.</summary>
/// <param name="Told">In words for the organizer.</param>
/// <param name="IsDone">False when nothing has changed by it: what was written must not be lost.</param>
/// <param name="IsConflict">Because somebody has changed before what it was about.</param>
public sealed record Moderated(string Told, bool IsDone, bool IsConflict = false)
{
    /// <summary>Of a page that is only looked at.</summary>
    public static readonly Moderated Nothing = new("", IsDone: true);
}

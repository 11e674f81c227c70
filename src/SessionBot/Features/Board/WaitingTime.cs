namespace SessionBot.Features.Board;

/// <summary>How long somebody has waited, in words, and how pressing that is. board.js counts on by the same steps.</summary>
/// <param name="Warmth">A class of the style sheet; empty at first.</param>
internal readonly record struct WaitingTime(string Words, string Warmth)
{
    private static readonly TimeSpan Warm = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hot = TimeSpan.FromMinutes(15);

    public static WaitingTime Of(DateTimeOffset since, DateTimeOffset now)
    {
        var waited = now - since;
        var words = waited switch
        {
            { TotalMinutes: < 1 } => BoardPageTexts.JustNow,
            { TotalHours: < 1 } => Wording.Of(BoardPageTexts.Minutes, ("count", (int)waited.TotalMinutes)),
            { TotalDays: < 1 } => Wording.Of(BoardPageTexts.Hours, ("count", (int)waited.TotalHours)),
            _ => Wording.Of(BoardPageTexts.Days, ("count", (int)waited.TotalDays)),
        };
        return new(words, waited < Warm ? "" : waited < Hot ? "warm" : "hot");
    }
}

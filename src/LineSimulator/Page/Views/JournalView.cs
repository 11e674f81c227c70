using LineSimulator.Journal;

namespace LineSimulator.Page.Views;

/// <summary>One line of the journal; the bodies are read when the line is opened.</summary>
internal sealed record JournalLineView(
    long Number,
    DateTimeOffset At,
    JournalDirection Direction,
    string Method,
    string Path,
    string Subject,
    int? Status,
    double Milliseconds,
    JournalVerdict Verdict,
    string Note,
    string? PlannedFault,
    bool IsRedelivery)
{
    public static JournalLineView Of(JournalEntry entry) => new(
        entry.Number,
        entry.At,
        entry.Direction,
        entry.Method,
        entry.Path,
        entry.Subject,
        entry.Status,
        entry.Milliseconds,
        entry.Verdict,
        entry.Note,
        entry.PlannedFault,
        entry.IsRedelivery);
}

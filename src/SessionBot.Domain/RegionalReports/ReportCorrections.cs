namespace SessionBot.Domain.RegionalReports;

/// <summary>What organizers put in the place of what a region has handed in. Each call changes the report, or says why it does not.</summary>
public static class ReportCorrections
{
    /// <summary>
    /// An organizer puts other words in the place of those that are handed in, which stay as a revision of their own. When it was handed in and what came
    /// beside words remains.
    /// </summary>
    /// <param name="words">Makes the message, of this revision.</param>
    public static ReportRefusal? Add(RegionalReport report, Func<int, ReportMessage> words)
    {
        if (report is not { State: ReportState.Submitted, SubmittedRevision: { } original })
        {
            return ReportRefusal.NothingToCorrect;
        }

        report.Revision++;
        report.MessagesOf(original).Where(message => message.Text.Length == 0).ToList().ForEach(message => message.Revision = report.Revision);
        report.Messages.Add(words(report.Revision));
        report.SubmittedRevision = report.Revision;
        return null;
    }

    /// <summary>Takes corrections of a revision back, whose words are others now: what is left of those stands again where they stood.</summary>
    /// <param name="original">Which revision a message took the place of; null for what a region has sent.</param>
    /// <returns>The corrections, which have left the report.</returns>
    public static IReadOnlyList<ReportMessage> Drop(RegionalReport report, int revision, Func<ReportMessage, int?> original)
    {
        var dropped = new List<ReportMessage>();
        foreach (var correction in report.Messages.FindAll(message => original(message) == revision))
        {
            // What was made of it falls with it.
            dropped.AddRange(Drop(report, correction.Revision, original));
            report.Messages.Remove(correction);
            dropped.Add(correction);
            report.Messages.FindAll(message => message.Revision == revision).ForEach(message => message.Revision = correction.Revision);
        }

        return dropped;
    }
}

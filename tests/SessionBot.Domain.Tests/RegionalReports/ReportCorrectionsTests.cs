using SessionBot.Domain.RegionalReports;

namespace SessionBot.Domain.Tests.RegionalReports;

public sealed class ReportCorrectionsTests
{
    [Fact]
    public void Other_words_take_the_place_of_those_that_were_handed_in_which_stay_as_a_revision()
    {
        var desk = new ReportDesk().Say(1, "予約が増えた。").Submit(2);
        var (submitted, original) = (desk.Report!.SubmittedAt, desk.Report.SubmittedRevision);

        Assert.Null(ReportCorrections.Add(desk.Report, revision => Words(desk.Report, "correction", revision, "予約が増えました。")));

        Assert.Equal(["予約が増えました。"], desk.Submitted);
        Assert.Equal(["予約が増えた。"], desk.Report.MessagesOf(original).Select(message => message.Text));
        Assert.Equal((ReportState.Submitted, submitted), (desk.Report.State, desk.Report.SubmittedAt));
    }

    [Fact]
    public void What_came_without_words_stays_in_what_is_handed_in()
    {
        var desk = new ReportDesk().Say(1, "予約が増えた。").Say(2, "").Submit(3);

        ReportCorrections.Add(desk.Report!, revision => Words(desk.Report!, "correction", revision, "予約が増えました。"));

        Assert.Equal(["", "予約が増えました。"], desk.Submitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_what_is_not_handed_in_nothing_is_corrected()
    {
        var desk = new ReportDesk().Say(1, "予約が増えた。");

        Assert.Equal(ReportRefusal.NothingToCorrect, ReportCorrections.Add(desk.Report!, _ => throw new InvalidOperationException("Nothing asks for words.")));
    }

    [Fact]
    public void A_correction_falls_with_the_one_that_it_was_made_of_and_what_was_handed_in_stands_again()
    {
        var desk = new ReportDesk().Say(1, "予約が増えた。").Submit(2);
        var report = desk.Report!;
        var originals = new Dictionary<string, int?>();
        foreach (var (id, text) in new[] { ("first", "予約が増えました。"), ("second", "予約が大きく増えました。") })
        {
            originals[id] = report.SubmittedRevision;
            ReportCorrections.Add(report, revision => Words(report, id, revision, text));
        }

        var dropped = ReportCorrections.Drop(report, originals["first"]!.Value, message => originals.GetValueOrDefault(message.LineMessageId));

        Assert.Equal(["first", "second"], dropped.Select(message => message.LineMessageId).Order(StringComparer.Ordinal));
        Assert.Equal(["予約が増えた。"], desk.Submitted);
    }

    private static ReportMessage Words(RegionalReport report, string id, int revision, string text) => new()
    {
        ReportId = report.Id,
        LineMessageId = id,
        Revision = revision,
        AuthorId = report.OpenedBy,
        Text = text,
        SentAt = ReportDesk.At(10),
        TextAt = ReportDesk.At(10),
    };
}

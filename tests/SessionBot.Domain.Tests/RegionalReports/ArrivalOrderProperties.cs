using CsCheck;
using SessionBot.Domain.RegionalReports;

namespace SessionBot.Domain.Tests.RegionalReports;

/// <summary>LINE does not promise that what one person sends arrives in order.</summary>
public sealed class ArrivalOrderProperties
{
    /// <summary>How a report begins: with an act of its own, with its first message, or with a keyword before the text.</summary>
    private static readonly Gen<ReportActKind> Beginning = Gen.OneOf(ReportActKind.Open, ReportActKind.OpenWithText, ReportActKind.Say);

    [Fact]
    public void A_submitted_report_holds_all_that_was_sent_before_it_in_the_order_of_sending() =>
        Gen.Select(Beginning, Gen.Int[1, 8]).SelectMany((beginning, messages) => Gen.Shuffle(Report(from: 1, beginning, messages))).Sample(
            arriving =>
            {
                var desk = new ReportDesk();

                Arrive(desk, arriving);

                Assert.Equal(ReportState.Submitted, desk.Report?.State);
                Assert.Equal(TextsOf(arriving), desk.Submitted);
            });

    [Fact]
    public void A_later_revision_holds_all_that_was_sent_for_it_and_nothing_else() =>
        Gen.Select(Beginning, Gen.Int[1, 5], Gen.Int[1, 5]).SelectMany((beginning, messages, more) =>
            Gen.Select(Gen.Shuffle(Report(1, beginning, messages)), Gen.Shuffle(Report(21, ReportActKind.Say, more)))).Sample(
            (first, second) =>
            {
                var desk = new ReportDesk();
                Arrive(desk, first);
                desk.Revise(20);

                Arrive(desk, second);

                Assert.Equal(ReportState.Submitted, desk.Report?.State);
                Assert.Equal(TextsOf(second), desk.Submitted);
            });

    [Fact]
    public void A_message_that_a_correction_has_overtaken_belongs_to_what_was_submitted() =>
        Gen.Int[2, 6].SelectMany(messages => Gen.Shuffle(Report(1, ReportActKind.Open, messages))).Select(Gen.Int[1, 6]).Sample(
            (arriving, at) =>
            {
                var late = arriving.Where(act => act.Kind == ReportActKind.Say).ElementAt(at % (arriving.Length - 2));
                var desk = new ReportDesk();
                Arrive(desk, arriving.Where(act => act != late));
                desk.Revise(20);

                late.ArriveAt(desk);

                Assert.Equal(TextsOf(arriving), desk.Submitted);
            });

    [Fact]
    public void A_correction_in_progress_changes_nothing_in_the_article() =>
        Gen.Select(ReportAct.Any, Gen.Int[1, 5]).Sample((before, messages) =>
        {
            var desk = new ReportDesk();
            Arrive(desk, before);
            desk.Say(100, "最初の報告です。").Submit(101).Revise(102);
            var article = desk.Submitted;

            for (var message = 0; message < messages; message++)
            {
                desk.Say(103 + message, "訂正です。");
                Assert.Equal(article, desk.Submitted);
            }

            Assert.Equal(article, desk.Withdraw().Submitted);
            Assert.Equal(ReportState.Submitted, desk.Report?.State);
        });

    [Fact]
    public void Whatever_people_do_no_message_is_lost_and_the_standing_is_consistent() =>
        ReportAct.Any.SelectMany(acts => Gen.Shuffle(acts)).Sample(acts =>
        {
            var desk = new ReportDesk();
            foreach (var act in acts)
            {
                act.ArriveAt(desk);
                if (desk.Report is { } report)
                {
                    Assert.True(report.State != ReportState.Submitted || report.SubmittedRevision is not null);
                    Assert.True(report.State != ReportState.Withdrawn || report.SubmittedRevision is null);
                    Assert.True(!(report.SubmittedRevision > report.Revision));
                    Assert.True(report.SubmittedRevision is null || desk.Submitted.Count > 0);
                    Assert.True(report.SubmitAskedAt is null || report.State is ReportState.Draft or ReportState.Withdrawn);
                    Assert.All(report.Messages, message => Assert.InRange(message.Revision, 1, report.Revision));
                }
            }

            var written = acts.Where(act => act.Kind is ReportActKind.Say or ReportActKind.OpenWithText).Select(act => act.Text);
            Assert.Equal(written.Order(StringComparer.Ordinal), (desk.Report?.Messages ?? []).Select(message => message.Text).Order(StringComparer.Ordinal));
        });

    private static ReportAct[] Report(int from, ReportActKind beginning, int messages) =>
        [new(beginning, from), .. Enumerable.Range(from + 1, messages).Select(minute => new ReportAct(ReportActKind.Say, minute)),
         new(ReportActKind.Submit, from + messages + 1)];

    private static IEnumerable<string> TextsOf(IEnumerable<ReportAct> acts) =>
        acts.Where(act => act.Kind is ReportActKind.Say or ReportActKind.OpenWithText).OrderBy(act => act.Minute).Select(act => act.Text);

    private static void Arrive(ReportDesk desk, IEnumerable<ReportAct> acts)
    {
        foreach (var act in acts)
        {
            act.ArriveAt(desk);
        }
    }
}

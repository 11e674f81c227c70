using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;

namespace SessionBot.Domain.Tests.RegionalReports;

public sealed class ReportRulesTests
{
    private static readonly int Due = (int)(new ReportDesk().Session.ReportsDueAt - ReportDesk.At(0)).TotalMinutes;

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_report_is_late_after_the_due_moment(int minutes, bool late)
    {
        var desk = new ReportDesk().Say(1, "予約が増えました。").Submit(Due + minutes);

        Assert.Equal(late, desk.Report!.IsLate);
    }

    [Theory]
    [InlineData(SessionPhase.Planned, false)]
    [InlineData(SessionPhase.CollectingReports, false)]
    [InlineData(SessionPhase.Live, true)]
    [InlineData(SessionPhase.Paused, true)]
    [InlineData(SessionPhase.Closed, true)]
    [InlineData(SessionPhase.MinutesReview, true)]
    public void A_report_is_late_once_the_session_has_begun(SessionPhase phase, bool late)
    {
        var desk = new ReportDesk(phase).Say(1, "予約が増えました。").Submit(2);

        Assert.Equal(late, desk.Report!.IsLate);
    }

    [Fact]
    public void A_report_in_time_stays_in_time_when_a_message_of_it_arrives_late()
    {
        var desk = new ReportDesk().Open(1).Submit(5);
        desk.Session.Phase = SessionPhase.CollectingReports;

        desk.Say(3, "予約が増えました。");

        Assert.Equal(ReportState.Submitted, desk.Report!.State);
        Assert.Equal(ReportDesk.At(5), desk.Report.SubmittedAt);
        Assert.False(desk.Report.IsLate);
    }

    [Fact]
    public void A_correction_after_the_due_moment_is_late()
    {
        var desk = new ReportDesk().Say(1, "予約が増えました。").Submit(2).Revise(Due).Say(Due + 1, "訂正です。").Submit(Due + 2);

        Assert.True(desk.Report!.IsLate);
    }

    [Fact]
    public void A_message_after_the_submission_is_no_part_of_it()
    {
        var desk = new ReportDesk().Say(1, "予約が増えました。").Submit(2);

        Assert.Null(ReportRules.RevisionFor(desk.Report!, desk.Session, ReportDesk.At(3)));
    }

    [Fact]
    public void In_the_session_a_message_is_no_part_of_a_draft_from_before()
    {
        var desk = new ReportDesk().Open(1);
        (desk.Session.Phase, desk.Session.PhaseChangedAt) = (SessionPhase.Live, ReportDesk.At(10));

        Assert.Null(ReportRules.RevisionFor(desk.Report!, desk.Session, ReportDesk.At(11)));
    }

    [Fact]
    public void In_the_session_a_message_joins_the_report_that_was_opened_in_it()
    {
        var desk = new ReportDesk().Open(1);
        (desk.Session.Phase, desk.Session.PhaseChangedAt) = (SessionPhase.Live, ReportDesk.At(10));

        desk.Open(11);

        Assert.Equal(1, ReportRules.RevisionFor(desk.Report!, desk.Session, ReportDesk.At(12)));
    }

    [Fact]
    public void A_report_that_was_withdrawn_is_not_handed_in_by_a_message_on_its_way()
    {
        var desk = new ReportDesk().Open(1).Submit(3).Withdraw().Say(2, "予約が増えました。");

        Assert.Empty(desk.Submitted);
    }

    [Fact]
    public void A_keyword_with_text_that_the_submission_has_overtaken_joins_it()
    {
        var desk = new ReportDesk().Submit(9).Say(2, "二つめ。").OpenWith(1, "一つめ。");

        Assert.Equal(["一つめ。", "二つめ。"], desk.Submitted);
    }

    [Fact]
    public void A_correction_that_its_own_submission_has_overtaken_does_not_open_another()
    {
        var desk = new ReportDesk().Say(1, "予約が増えました。").Submit(2).Say(4, "予約が倍になりました。").Submit(5);

        Assert.Equal(ReportRefusal.NothingToRevise, ReportRules.Revise(desk.Report!, ReportDesk.At(3)));
        Assert.Equal(["予約が倍になりました。"], desk.Submitted);
    }

    [Fact]
    public void A_submission_from_before_a_correction_does_not_hand_the_correction_in()
    {
        var desk = new ReportDesk().Say(1, "予約が増えました。").Submit(2).Revise(4).Say(5, "書きかけ").Submit(3);

        Assert.Equal(["予約が増えました。"], desk.Submitted);
    }

    [Fact]
    public void A_question_of_the_session_that_arrives_late_is_no_part_of_a_report_opened_after_it()
    {
        var desk = new ReportDesk(SessionPhase.Live).Open(10).Say(11, "予約が増えました。").Submit(12);

        Assert.Null(ReportRules.RevisionFor(desk.Report!, desk.Session, ReportDesk.At(9)));
    }

    [Fact]
    public void What_was_withdrawn_is_not_handed_in_by_pressing_the_button_once_more() =>
        Assert.Empty(new ReportDesk().Say(1, "予約が増えました。").Submit(2).Withdraw().Submit(3).Submitted);

    [Fact]
    public void Only_a_submitted_report_is_revised() =>
        Assert.Equal(ReportRefusal.NothingToRevise, ReportRules.Revise(new ReportDesk().Open(1).Report!, ReportDesk.At(2)));

    [Fact]
    public void A_withdrawn_report_is_not_withdrawn_again() =>
        Assert.Equal(ReportRefusal.NothingToWithdraw, ReportRules.Withdraw(new ReportDesk().Open(1).Withdraw().Report!));

    [Fact]
    public void After_a_withdrawal_a_new_report_starts_empty()
    {
        var desk = new ReportDesk().Say(1, "古い報告。").Submit(2).Withdraw().Open(3).Say(4, "新しい報告。").Submit(5);

        Assert.Equal(["新しい報告。"], desk.Submitted);
    }
}

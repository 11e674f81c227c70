using SessionBot.Domain.Sessions;

namespace SessionBot.Domain.Tests.Sessions;

public sealed class ScheduleEdges
{
    [Theory]
    [InlineData(-20160, SessionPhase.CollectingReports)]
    [InlineData(-1, SessionPhase.CollectingReports)]
    [InlineData(0, SessionPhase.Live)]
    [InlineData(89, SessionPhase.Live)]
    [InlineData(90, SessionPhase.Closed)]
    [InlineData(100_000, SessionPhase.Closed)]
    public void A_planned_session_goes_straight_to_where_the_clock_stands(int minutesFromStart, SessionPhase expected) =>
        Assert.Equal([expected], Plans.Evening().Follow(Plans.Start.AddMinutes(minutesFromStart)));

    [Fact]
    public void One_millisecond_before_its_time_nothing_is_due() =>
        Assert.Null(SessionSchedule.Due(Plans.Evening(SessionPhase.CollectingReports), Plans.Start.AddMilliseconds(-1)));

    [Fact]
    public void A_session_that_was_opened_early_by_hand_closes_as_planned()
    {
        var session = Plans.Evening(SessionPhase.CollectingReports);
        session.MoveByHand(SessionPhase.Live, Plans.Start.AddMinutes(-10));

        Assert.Empty(session.Follow(Plans.Start));
        Assert.Equal([SessionPhase.Closed], session.Follow(session.EndsAt));
    }

    [Fact]
    public void A_session_that_was_reopened_after_its_end_stays_open()
    {
        var session = Plans.Evening(SessionPhase.Closed);
        session.MoveByHand(SessionPhase.Live, session.EndsAt);

        Assert.Empty(session.Follow(session.EndsAt.AddHours(5)));
    }

    [Fact]
    public void A_session_that_was_closed_early_and_reopened_before_its_end_closes_as_planned()
    {
        var session = Plans.Evening(SessionPhase.Live);
        session.MoveByHand(SessionPhase.Closed, Plans.Start.AddMinutes(30));
        session.MoveByHand(SessionPhase.Live, Plans.Start.AddMinutes(31));

        Assert.Equal([SessionPhase.Closed], session.Follow(session.EndsAt));
    }

    [Fact]
    public void A_break_that_lasts_beyond_the_end_is_ended_by_hand()
    {
        var session = Plans.Evening(SessionPhase.Live);
        session.MoveByHand(SessionPhase.Paused, Plans.Start.AddMinutes(80));

        Assert.Empty(session.Follow(session.EndsAt.AddHours(1)));
        Assert.True(session.MoveByHand(SessionPhase.Closed, session.EndsAt.AddHours(1)));
    }

    [Theory]
    [InlineData(SessionPhase.Live, SessionPhase.Paused)]
    [InlineData(SessionPhase.Closed, SessionPhase.Live)]
    public void What_a_hand_has_left_open_is_closed_half_a_day_after_the_end_or_the_hand(SessionPhase before, SessionPhase left)
    {
        var session = Plans.Evening(before);
        var hand = left == SessionPhase.Paused ? Plans.Start.AddMinutes(80) : session.EndsAt.AddDays(2);
        session.MoveByHand(left, hand);
        var last = left == SessionPhase.Paused ? session.EndsAt : hand;

        Assert.Empty(session.Follow(last.AddHours(12).AddMilliseconds(-1)));
        Assert.Equal([SessionPhase.Closed], session.Follow(last.AddHours(12)));
    }

    [Fact]
    public void A_session_without_length_closes_at_its_start()
    {
        var session = Plans.Of(Plans.Start, Plans.Start, Plans.Start, Plans.Start);

        Assert.Equal([SessionPhase.Closed], session.Follow(Plans.Start));
    }
}

using CsCheck;
using SessionBot.Domain.Sessions;

namespace SessionBot.Domain.Tests.Sessions;

/// <summary>Random plans, random hands, a clock in random steps.</summary>
public sealed class ScheduleProperties
{
    private static readonly Gen<(int Minutes, SessionPhase? Hand)[]> Evening =
        Gen.Select(Gen.Int[0, 25], Gen.Enum<SessionPhase>(),
            Gen.Bool, (minutes, hand, moves) => (minutes, moves ? hand : (SessionPhase?)null)).Array[1, 15];

    [Fact]
    public void The_schedule_only_moves_forward_and_rests_within_three_steps() =>
        Walk((session, before, now) =>
        {
            var through = session.Follow(now);

            Assert.Equal(through.Prepend(before).Order(), through.Prepend(before));
            Assert.Null(SessionSchedule.Due(session, now));
        });

    [Fact]
    public void A_planned_time_that_has_passed_before_the_hand_moves_has_no_say() =>
        Walk((session, before, now) =>
        {
            var through = session.Follow(now);

            Assert.All(through, phase => Assert.True(session.MovedByHandAt is not { } hand || Planned(session, phase) > hand));
        });

    [Fact]
    public void The_schedule_touches_no_break_no_review_and_no_publication() =>
        Walk((session, before, now) =>
        {
            var through = session.Follow(now);

            if (before is SessionPhase.Paused or SessionPhase.Closed or SessionPhase.MinutesReview or SessionPhase.Published)
            {
                Assert.Empty(through);
            }
        });

    [Fact]
    public void Nothing_happens_before_its_time() =>
        Walk((session, before, now) => Assert.All(session.Follow(now), phase => Assert.True(Planned(session, phase) <= now)));

    [Fact]
    public void How_often_the_clock_is_looked_at_does_not_matter_in_the_end() =>
        Gen.Select(Plans.Any, Gen.Int[0, 130].Array[0, 20]).Sample((plan, looks) =>
        {
            var late = Plans.Of(plan.ReportsOpenAt, plan.ReportsDueAt, plan.StartsAt, plan.EndsAt);
            foreach (var look in looks.Order())
            {
                plan.Follow(Plans.Start.AddMinutes(look));
            }

            var last = Plans.Start.AddMinutes(looks.DefaultIfEmpty().Max());
            plan.Follow(last);
            late.Follow(last);

            Assert.Equal(late.Phase, plan.Phase);
        });

    private static DateTimeOffset Planned(Session session, SessionPhase phase) => phase switch
    {
        SessionPhase.CollectingReports => session.ReportsOpenAt,
        SessionPhase.Live => session.StartsAt,
        SessionPhase.Closed => session.EndsAt,
        _ => throw new InvalidOperationException($"No time is planned for {phase}."),
    };

    private static void Walk(Action<Session, SessionPhase, DateTimeOffset> look) =>
        Gen.Select(Plans.Any, Evening).Sample((session, steps) =>
        {
            var now = Plans.Start;
            foreach (var (minutes, hand) in steps)
            {
                now = now.AddMinutes(minutes);
                if (hand is { } to)
                {
                    session.MoveByHand(to, now);
                }

                look(session, session.Phase, now);
            }
        });
}

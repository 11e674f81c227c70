using SessionBot.Domain.Sessions;
using static SessionBot.Domain.Sessions.SessionPhase;

namespace SessionBot.Domain.Tests.Sessions;

public sealed class HandMoves
{
    private static readonly Dictionary<SessionPhase, SessionPhase[]> Reachable = new()
    {
        [Planned] = [CollectingReports, Live],
        [CollectingReports] = [Live],
        [Live] = [Paused, Closed],
        [Paused] = [Live, Closed],
        [Closed] = [Live],
        [MinutesReview] = [Live],
        [Published] = [],
        [CalledOff] = [],
    };

    public static TheoryData<SessionPhase> Phases => [.. Enum.GetValues<SessionPhase>()];

    [Theory]
    [MemberData(nameof(Phases))]
    public void From_each_phase_exactly_these_can_be_reached(SessionPhase from) =>
        Assert.Equal(Reachable[from], Enum.GetValues<SessionPhase>().Where(to => from.CanMoveTo(to)));

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_phase_is_before_the_session_in_it_or_after_it(SessionPhase phase)
    {
        Assert.Equal(phase is Planned or CollectingReports, phase.IsBeforeSession());
        Assert.Equal(phase is Live or Paused, phase.IsInSession());
    }
}

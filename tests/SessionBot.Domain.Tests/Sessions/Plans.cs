using CsCheck;
using SessionBot.Domain.Sessions;

namespace SessionBot.Domain.Tests.Sessions;

internal static class Plans
{
    /// <summary>The evening of a session: reports from the 3rd to the 15th, the session on the 17th from 19:00 to 20:30.</summary>
    public static readonly DateTimeOffset Start = new(2026, 4, 17, 19, 0, 0, TimeSpan.FromHours(9));

    public static Session Evening(SessionPhase phase = SessionPhase.Planned) =>
        Of(Start.AddDays(-14), Start.AddDays(-2), Start, Start.AddMinutes(90), phase);

    public static Session Of(
        DateTimeOffset opens, DateTimeOffset due, DateTimeOffset starts, DateTimeOffset ends, SessionPhase phase = SessionPhase.Planned) => new()
        {
            Id = new SessionId(Guid.CreateVersion7()),
            StudyGroupId = new StudyGroupId(Guid.CreateVersion7()),
            Number = 12,
            Topic = "予約の電子化",
            Place = "オンライン",
            Participants = "5自治体",
            ReportsOpenAt = opens,
            ReportsDueAt = due,
            StartsAt = starts,
            EndsAt = ends,
            Phase = phase,
            PhaseChangedAt = opens.AddDays(-1),
        };

    /// <summary>Plans whose four times come in any distance, also at the same minute.</summary>
    public static Gen<Session> Any { get; } = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[1, 30],
        (opens, due, starts, ends) => Of(
            Start.AddMinutes(opens), Start.AddMinutes(opens + due), Start.AddMinutes(opens + due + starts), Start.AddMinutes(opens + due + starts + ends)));

    /// <summary>What the service does at one moment: the schedule is followed until nothing is due.</summary>
    /// <returns>The phases that it went through.</returns>
    public static List<SessionPhase> Follow(this Session session, DateTimeOffset now)
    {
        var through = new List<SessionPhase>();
        while (SessionSchedule.Due(session, now) is { } due)
        {
            through.Add(due);
            (session.Phase, session.PhaseChangedAt) = (due, now);
            Assert.True(through.Count <= 3, "The schedule does not come to rest.");
        }

        return through;
    }

    public static bool MoveByHand(this Session session, SessionPhase to, DateTimeOffset now)
    {
        if (!session.Phase.CanMoveTo(to))
        {
            return false;
        }

        (session.Phase, session.PhaseChangedAt, session.MovedByHandAt) = (to, now, now);
        return true;
    }
}

using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;

namespace SessionBot.Features.Sessions;

/// <summary>Moves a session to another phase: by an organizer's hand, by its schedule, or through its minutes.</summary>
internal sealed class MovePhase(AskerNotices notices, SessionLog log, TimeProvider clock)
{
    /// <returns>False when the phase cannot be reached from where the session stands.</returns>
    public async Task<bool> ByHandAsync(Session session, MemberId organizer, SessionPhase to, CancellationToken ct)
    {
        if (!session.Phase.CanMoveTo(to))
        {
            return false;
        }

        session.MovedByHandAt = clock.GetUtcNow();
        await MoveAsync(session, organizer, to, ct);
        return true;
    }

    /// <summary>Moves it if a planned time is due.</summary>
    public Task ByScheduleAsync(Session session, CancellationToken ct) =>
        SessionSchedule.Due(session, clock.GetUtcNow()) is { } due ? MoveAsync(session, actor: null, due, ct) : Task.CompletedTask;

    /// <summary>A draft opens the review, an approval ends it; the caller has checked that it may.</summary>
    public void ForMinutes(Session session, MemberId? actor, SessionPhase to) => Move(session, actor, to);

    private async Task MoveAsync(Session session, MemberId? actor, SessionPhase to, CancellationToken ct)
    {
        Move(session, actor, to);
        if (to.IsOver())
        {
            await notices.ClearScreenAsync(session, ct);
        }
    }

    private void Move(Session session, MemberId? actor, SessionPhase to)
    {
        var before = session.Phase;
        session.Phase = to;
        session.PhaseChangedAt = clock.GetUtcNow();
        log.PhaseMoved(session, actor, before);
    }
}

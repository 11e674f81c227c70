using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;

namespace SessionBot.Features.Sessions;

/// <summary>Moves a session to another phase: by an organizer's hand, by its schedule, or through its minutes.</summary>
internal sealed class MovePhase(ClearScreen screen, SessionLog log, TimeProvider clock)
{
    /// <returns>Null when the phase cannot be reached from where the session stands.</returns>
    public async Task<PhaseMove?> ByHandAsync(Session session, MemberId organizer, SessionPhase to, CancellationToken ct)
    {
        if (!session.Phase.CanMoveTo(to))
        {
            return null;
        }

        session.MovedByHandAt = clock.GetUtcNow();
        return await MoveAsync(session, organizer, to, ct);
    }

    /// <summary>Moves it if a planned time is due.</summary>
    public Task ByScheduleAsync(Session session, CancellationToken ct) =>
        SessionSchedule.Due(session, clock.GetUtcNow()) is { } due ? MoveAsync(session, actor: null, due, ct) : Task.CompletedTask;

    /// <summary>A draft opens the review, an approval ends it; the caller has checked that it may.</summary>
    public void ForMinutes(Session session, MemberId? actor, SessionPhase to) => Move(session, actor, to);

    private async Task<PhaseMove> MoveAsync(Session session, MemberId? actor, SessionPhase to, CancellationToken ct)
    {
        var from = session.Phase;
        Move(session, actor, to);
        return new(from, from.IsInSession() && to.IsOver() ? await screen.HandleAsync(session, actor, ct) : null);
    }

    private void Move(Session session, MemberId? actor, SessionPhase to)
    {
        var before = session.Phase;
        session.Phase = to;
        session.PhaseChangedAt = clock.GetUtcNow();
        log.PhaseMoved(session, actor, before);
    }
}

/// <param name="TakenUp">The question that was on screen when the hour ended, and counts as answered; null when nothing was.</param>
internal sealed record PhaseMove(SessionPhase From, Question? TakenUp);

using SessionBot.Domain.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.Minutes;

/// <summary>An organizer asks for a draft; it is made in the background and announced when it is there.</summary>
internal sealed class RequestDraft(DraftQueue drafts)
{
    public async Task<Outcome> HandleAsync(Session session, Said said, CancellationToken ct)
    {
        if (session.Phase is not (SessionPhase.Closed or SessionPhase.MinutesReview))
        {
            return new("minutes:too-early", MinutesReplies.TooEarly(session));
        }

        await drafts.EnqueueAsync(session.Id, said.By.Id, ct);
        return new("minutes:requested", MinutesReplies.Requested(session));
    }
}

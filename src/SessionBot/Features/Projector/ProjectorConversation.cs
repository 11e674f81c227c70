using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Projector;

/// <summary>An organizer asks for the page that stands on the screen in the room, or closes it.</summary>
internal sealed class ProjectorConversation(SessionBotDb db, ProjectorLinks links)
{
    public async Task<Outcome> ShowAsync(Said said, CancellationToken ct)
    {
        // As 「開始」 would choose: whoever prepares the screen the day before means the coming session, not the last one.
        var session = said.About is { } about
            ? await db.FindSessionAsync(said.Group.Id, about, ct)
            : await db.ForMoveAsync(said.Group.Id, SessionPhase.Live, resumes: false, ct);
        if (session is null)
        {
            return new("organizer:no-session", OrganizerReplies.NoSession());
        }

        return await links.OpenAsync(session, said.By.Id, ct) is { } link
            ? new("organizer:projector", new TextMessage(Wording.Of(ProjectorTexts.Opened, ("number", session.Number), ("link", link))))
            : new("organizer:projector:no-address", new TextMessage(ProjectorTexts.NoAddress));
    }

    public async Task<Outcome> StopAsync(Said said, CancellationToken ct)
    {
        var closed = await links.EndAsync(said.Group.Id, said.About, said.By.Id, ct);
        return new("organizer:projector-stopped", new TextMessage(closed.Count == 0 ? ProjectorTexts.NoneOpen : ProjectorTexts.Closed));
    }
}

using Line.Messaging;
using Microsoft.Extensions.Options;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Backstage;
using SessionBot.Features.Organizers;
using SessionBot.Features.Projector;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Links;

/// <summary>An organizer asks for the page that stands on the screen in the room or on the speaker's phone, or closes it.</summary>
internal sealed class LinkConversation(SessionBotDb db, PageLinks links, IOptions<ServiceOptions> options)
{
    public async Task<Outcome> ShowAsync(SessionPage page, Said said, CancellationToken ct)
    {
        // As 「開始」 would choose: whoever prepares the screen the day before means the coming session, not the last one.
        var session = said.About is { } about
            ? await db.FindSessionAsync(said.Group.Id, about, ct)
            : await db.ForMoveAsync(said.Group.Id, SessionPhase.Live, resumes: false, ct);
        if (session is null)
        {
            return new("organizer:no-session", OrganizerReplies.NoSession());
        }

        var fate = $"organizer:{Fate(page)}";
        return options.Value.PublicAddress is null
            ? new($"{fate}:no-address", new TextMessage(NoAddress(page)))
            : new(fate, new TextMessage(Opened(page, session, options.Value.AddressOf(await links.OpenAsync(session, page, said.By.Id, ct))!)));
    }

    public async Task<Outcome> StopAsync(SessionPage page, Said said, CancellationToken ct)
    {
        var closed = await links.EndAsync(said.Group.Id, said.About, page, said.By.Id, ct);
        return new($"organizer:{Fate(page)}-stopped", new TextMessage(closed.Count == 0 ? NoneOpen(page) : Closed(page)));
    }

    private static string Fate(SessionPage page) => page switch { SessionPage.Projector => "projector", SessionPage.Speaker => "speaker" };

    private static string Opened(SessionPage page, Session session, Uri link) => page switch
    {
        SessionPage.Projector => Wording.Of(ProjectorTexts.Opened, ("number", session.Number), ("link", link)),
        SessionPage.Speaker => Wording.Of(SpeakerTexts.Opened, ("number", session.Number), ("link", link)),
    };

    private static string NoAddress(SessionPage page) => page switch { SessionPage.Projector => ProjectorTexts.NoAddress, SessionPage.Speaker => SpeakerTexts.NoAddress };

    private static string Closed(SessionPage page) => page switch { SessionPage.Projector => ProjectorTexts.Closed, SessionPage.Speaker => SpeakerTexts.Closed };

    private static string NoneOpen(SessionPage page) => page switch { SessionPage.Projector => ProjectorTexts.NoneOpen, SessionPage.Speaker => SpeakerTexts.NoneOpen };
}

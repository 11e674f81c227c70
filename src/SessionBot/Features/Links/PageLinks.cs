using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Backstage;
using SessionBot.Features.Projector;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Links;

/// <summary>Addresses that open a page of a session without signing in: one of each page at a time, good until an organizer ends it.</summary>
internal sealed class PageLinks(SessionBotDb db, SessionLog log, TimeProvider clock)
{
    /// <summary>128 bits: nobody finds an address by trying.</summary>
    private const int KeyBytes = 16;

    /// <param name="EndedAt">Null while the link opens the page.</param>
    /// <param name="Version">Of the session.</param>
    public sealed record Link(string Key, SessionId SessionId, DateTimeOffset? EndedAt, int Version);

    /// <summary>The address from the slash on.</summary>
    public static string PathOf(SessionPage page, string key) => page switch
    {
        SessionPage.Projector => $"{ProjectorEndpoint.Path}/{key}",
        SessionPage.Speaker => $"{SpeakerEndpoint.Path}/{key}",
    };

    /// <returns>Null when there is no such link.</returns>
    public Task<Link?> FindAsync(SessionPage page, string key, CancellationToken ct) => (
        from link in db.SessionLinks
        where link.Key == key && link.Page == page
        join session in db.Sessions on link.SessionId equals session.Id
        select new Link(link.Key, session.Id, link.EndedAt, session.Version)).SingleOrDefaultAsync(ct);

    /// <summary>The one that is open, or a new one.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> OpenAsync(Session session, SessionPage page, MemberId organizer, CancellationToken ct)
    {
        var link = await db.SessionLinks.FirstOrDefaultAsync(known => known.SessionId == session.Id && known.Page == page && known.EndedAt == null, ct);
        if (link is null)
        {
            link = new()
            {
                Key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes)),
                SessionId = session.Id,
                Page = page,
                MadeAt = clock.GetUtcNow(),
            };
            db.SessionLinks.Add(link);
            log.Happened(session, SessionEventKind.LinkMade, organizer, null, page.ToString());
        }

        return PathOf(page, link.Key);
    }

    /// <param name="only">The session that the organizer named; null for all that are open.</param>
    /// <returns>The sessions whose page was open.</returns>
    public async Task<IReadOnlyList<Session>> EndAsync(StudyGroupId group, SessionId? only, SessionPage page, MemberId organizer, CancellationToken ct)
    {
        var sessions = await db.Sessions.Where(session => session.StudyGroupId == group && (only == null || session.Id == only)
            && db.SessionLinks.Any(link => link.SessionId == session.Id && link.Page == page && link.EndedAt == null)).ToListAsync(ct);
        foreach (var session in sessions)
        {
            foreach (var link in await db.SessionLinks.Where(link => link.SessionId == session.Id && link.Page == page && link.EndedAt == null).ToListAsync(ct))
            {
                link.EndedAt = clock.GetUtcNow();
            }

            log.Happened(session, SessionEventKind.LinkEnded, organizer, null, page.ToString());
        }

        return sessions;
    }
}

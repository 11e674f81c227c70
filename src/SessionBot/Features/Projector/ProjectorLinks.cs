using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Sessions;
using SessionBot.Hosting;
using SessionBot.Storage;

namespace SessionBot.Features.Projector;

/// <summary>Addresses of projector pages: one a session at a time, good until an organizer ends it, without signing in.</summary>
internal sealed class ProjectorLinks(SessionBotDb db, SessionLog log, IOptions<ServiceOptions> options, TimeProvider clock)
{
    public const string Path = "/projector";

    /// <summary>128 bits: nobody finds an address by trying.</summary>
    private const int KeyBytes = 16;

    /// <returns>Null when the service does not know its own public address; the link is not made then.</returns>
    public async Task<Uri?> OpenAsync(Session session, MemberId organizer, CancellationToken ct)
    {
        if (options.Value.PublicAddress is not { } address)
        {
            return null;
        }

        var link = await db.SessionLinks.FirstOrDefaultAsync(
            known => known.SessionId == session.Id && known.Page == SessionPage.Projector && known.EndedAt == null, ct);
        if (link is null)
        {
            link = new()
            {
                Key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes)),
                SessionId = session.Id,
                Page = SessionPage.Projector,
                MadeAt = clock.GetUtcNow(),
            };
            db.SessionLinks.Add(link);
            log.Happened(session, SessionEventKind.LinkMade, organizer, null, nameof(SessionPage.Projector));
        }

        return new($"{address.ToString().TrimEnd('/')}{Path}/{link.Key}");
    }

    /// <param name="only">The session that the organizer named; null for all that are open.</param>
    /// <returns>The sessions whose page was open.</returns>
    public async Task<IReadOnlyList<Session>> EndAsync(StudyGroupId group, SessionId? only, MemberId organizer, CancellationToken ct)
    {
        var sessions = await db.Sessions.Where(session => session.StudyGroupId == group && (only == null || session.Id == only)
            && db.SessionLinks.Any(link => link.SessionId == session.Id && link.Page == SessionPage.Projector && link.EndedAt == null)).ToListAsync(ct);
        foreach (var session in sessions)
        {
            foreach (var link in await db.SessionLinks
                .Where(link => link.SessionId == session.Id && link.Page == SessionPage.Projector && link.EndedAt == null).ToListAsync(ct))
            {
                link.EndedAt = clock.GetUtcNow();
            }

            log.Happened(session, SessionEventKind.LinkEnded, organizer, null, nameof(SessionPage.Projector));
        }

        return sessions;
    }
}

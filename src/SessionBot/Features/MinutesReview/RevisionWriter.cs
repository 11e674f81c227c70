using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;

namespace SessionBot.Features.MinutesReview;

/// <summary>Appends revisions: none is ever changed, so whoever approves one approves what can be read at its address.</summary>
internal sealed class RevisionWriter(SessionBotDb db, TimeProvider clock)
{
    /// <param name="by">Who asked for it, or edited it.</param>
    /// <param name="drafted">The drafter's revision that this one is edited from; null for the drafter's own.</param>
    /// <param name="sourceHash">Of what people had sent when the drafter wrote.</param>
    public async Task<MinutesRevision> AddAsync(
        Session session, MinutesDraft draft, SessionRecord record, MemberId? by, MinutesRevision? drafted, string sourceHash, CancellationToken ct)
    {
        var last = await db.Minutes.Where(minutes => minutes.SessionId == session.Id).MaxAsync(minutes => (int?)minutes.Revision, ct) ?? 0;
        var added = db.Added<MinutesRevision>().Where(minutes => minutes.SessionId == session.Id).Select(minutes => minutes.Revision).DefaultIfEmpty().Max();
        var document = StoredMinutes.Write(draft, record);
        var minutes = new MinutesRevision
        {
            SessionId = session.Id,
            Revision = Math.Max(last, added) + 1,
            Base = drafted?.Revision,
            Document = document,
            Hash = StoredMinutes.Hash(document),
            SourceHash = sourceHash,
            RequestedBy = by,
            Drafter = draft.Drafter,
            DraftedAt = clock.GetUtcNow(),
        };
        db.Minutes.Add(minutes);
        return minutes;
    }
}

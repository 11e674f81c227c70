using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Minutes;
using SessionBot.Storage;

namespace SessionBot.Features.Announcements;

/// <summary>Tells all members of published minutes, once for each version, when an organizer has seen on the review page what it costs.</summary>
internal sealed class AnnounceMinutes(SessionBotDb db, SendAnnouncement send, AnnouncementCost cost, MinutesLinks links, TimeProvider clock)
{
    /// <summary>Begins the source of each, in the place of a LINE message's id.</summary>
    public const string SourcePrefix = "minutes:";

    /// <summary>By the quota that was read before.</summary>
    /// <returns>Null when nothing is published.</returns>
    public async Task<MinutesOffer?> OfferAsync(Session session, StudyGroup group, CancellationToken ct)
    {
        var minutes = await db.Minutes.AsNoTracking()
            .Where(minutes => minutes.SessionId == session.Id && minutes.State == MinutesState.Approved).OrderByDescending(minutes => minutes.Revision).FirstOrDefaultAsync(ct);
        if (minutes is null)
        {
            return null;
        }

        var source = $"{SourcePrefix}{session.Id.Value:N}:{minutes.Revision}";
        var sent = await db.Announcements.AsNoTracking().FirstOrDefaultAsync(one => one.StudyGroupId == group.Id && one.LineMessageId == source, ct);
        return new(minutes.Revision, source, Words(session, minutes), await cost.OfSendToAllAsync(group, ct), sent?.ProposedAt);
    }

    /// <param name="seen">How many the page said that it goes to.</param>
    /// <returns>What is wrong, in words for the organizer, or null when it is on its way.</returns>
    public async Task<string?> SendAsync(Session session, StudyGroup group, MemberId organizer, int revision, int seen, string? text, CancellationToken ct)
    {
        var words = text?.Trim().ReplaceLineEndings("\n") ?? "";
        if (await OfferAsync(session, group, ct) is not { } offer || offer.Revision != revision)
        {
            return AnnouncementTexts.MinutesChanged;
        }

        if (offer.SentAt is not null)
        {
            return AnnouncementTexts.AlreadySent;
        }

        if (words.Length is 0 or > MessageLimits.Text)
        {
            return words.Length == 0 ? AnnouncementTexts.NoText : Wording.Of(AnnouncementTexts.TooLong, ("length", words.Length), ("most", MessageLimits.Text));
        }

        if (offer.Cost.Missing > 0)
        {
            return AnnouncementReplies.Lacking(offer.Cost);
        }

        if (offer.Cost.Recipients > seen)
        {
            return Wording.Of(AnnouncementTexts.MoreRecipients, ("price", AnnouncementReplies.Price(offer.Cost)));
        }

        var announcement = new Announcement
        {
            Id = new AnnouncementId(Guid.CreateVersion7(clock.GetUtcNow())),
            StudyGroupId = group.Id,
            AuthorId = organizer,
            LineMessageId = offer.Source,
            Text = words,
            ProposedAt = clock.GetUtcNow(),
        };
        db.Announcements.Add(announcement);
        await send.ToAllAsync(announcement, group, ct);
        return null;
    }

    private string Words(Session session, MinutesRevision minutes) => string.Join('\n', new[]
    {
        Wording.Of(minutes.Correction is null ? AnnouncementTexts.MinutesPublished : AnnouncementTexts.MinutesCorrected, ("number", session.Number), ("topic", session.Topic)),
        minutes.Correction,
        links.To(session, minutes)?.ToString() ?? AnnouncementTexts.MinutesByWord,
        links.To(session, minutes) is not null && StoredMinutes.IsForMembersToo(minutes.Document) ? AnnouncementTexts.MembersByWord : null,
    }.OfType<string>());
}

/// <param name="Source">Stands in the place of the LINE message that an announcement by words comes from: by it the service knows that this version was announced.</param>
/// <param name="Text">What members would read; the organizer may change it.</param>
/// <param name="SentAt">Null before it is sent.</param>
public sealed record MinutesOffer(int Revision, string Source, string Text, SendCost Cost, DateTimeOffset? SentAt);

using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.MinutesReview;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Passages;

/// <summary>An organizer says which member held the talk, so that the member is asked about it like regions and askers about theirs.</summary>
internal sealed class NameSpeaker(SessionBotDb db, EditMinutes edits, Outbox outbox)
{
    public async Task<ReviewAnswer> HandleAsync(ReviewCommand command, Session session, ReviewedMinutes minutes, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var id = new MemberId(Guid.TryParseExact(command.Member, "N", out var read) ? read : default);
        if (await db.Members.SingleOrDefaultAsync(member => member.Id == id && member.StudyGroupId == group.Id, ct) is not { } speaker)
        {
            return ReviewAnswer.Fault(PassageTexts.NoSuchMember);
        }

        var isToBe = command.Verb == ReviewCommand.NameSpeaker;
        if (new PassageBook(minutes.Edits).Speakers.Contains(id) == isToBe)
        {
            return new(null);
        }

        edits.Append(session, minutes, minutes.Newest, isToBe ? MinutesEditKind.SpeakerNamed : MinutesEditKind.SpeakerDropped, PassageBook.PlaceOf(PassageBook.Talk, id), null, null, organizer);
        if (!isToBe)
        {
            await outbox.RecallAsync(group.Key, speaker, SendPassages.TopicOf(session.Id, PassageBook.Talk), ct);
        }

        return new(Wording.Of(isToBe ? PassageTexts.SpeakerNamed : PassageTexts.SpeakerDropped, ("name", speaker.DisplayName ?? ReviewTexts.Somebody)));
    }
}

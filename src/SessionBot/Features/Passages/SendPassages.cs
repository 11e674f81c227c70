using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Minutes;
using SessionBot.Features.MinutesReview;
using SessionBot.Features.Sessions;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Passages;

/// <summary>Sends each region, asker and speaker the own passage, reminds who has not answered, and notes what organizers decide.</summary>
internal sealed class SendPassages(
    SessionBotDb db, ReadPassages passages, Outbox outbox, PushBudget budget, SessionLog log, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    /// <summary>A reminder is of no use any more after this.</summary>
    private static readonly TimeSpan RemindFor = TimeSpan.FromDays(3);

    /// <returns>What is wrong, in words for the organizer, or null when they are on their way.</returns>
    public async Task<string?> SendAsync(Session session, ReviewedMinutes minutes, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var toSend = (await passages.FollowAsync(session, minutes, ct)).Where(passage => passage.IsToSend).ToList();
        var recipients = toSend.SelectMany(passage => passage.Passage.Recipients.Select(recipient => (passage.Passage, recipient))).ToList();
        if (recipients.Count == 0)
        {
            return PassageTexts.NothingToSend;
        }

        if (await budget.KnownAsync(group.Key, ct) is Quota.Limited { Left: var left } && left - groups.Value[group.Key].Line.PushReserve < recipients.Count)
        {
            return Wording.Of(PassageTexts.NoRoom, ("messages", recipients.Count), ("left", left), ("reserve", groups.Value[group.Key].Line.PushReserve));
        }

        var number = minutes.NextEdit - 1;
        foreach (var (passage, recipient) in recipients)
        {
            Append(session, minutes, ++number, MinutesEditKind.PassageSent, PassageBook.PlaceOf(passage.Subject, recipient), HashOf(passage), organizer);
            if (await db.Members.FindAsync([recipient], ct) is { } member)
            {
                await outbox.NotifyAsync(group.Key, member, TopicOf(session.Id, passage.Subject), PassageReplies.Ask(session, passage, number, isReminder: false), ct);
            }
        }

        return null;
    }

    /// <summary>
    /// What goes out for fewer readers than before is asked anew: who agrees to that has not agreed to what was asked first. So is what was asked before the minutes were
    /// published: an answer to that comes too late.
    /// </summary>
    /// <inheritdoc cref="SendAsync"/>
    public async Task<string?> RemindAsync(Session session, ReviewedMinutes minutes, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var waiting = (await passages.FollowAsync(session, minutes, ct)).Where(passage => passage.IsToRemind)
            .SelectMany(passage => passage.Unanswered.Select(sent => (passage.Passage, Sent: sent))).ToList();
        var published = await db.PublishedRevisionAsync(session.Id, ct);
        var number = minutes.NextEdit - 1;
        foreach (var (passage, sent) in waiting)
        {
            var isAsSent = sent.Sent.Revision > published && sent.Sent.Text == HashOf(passage);
            Append(session, minutes, ++number, isAsSent ? MinutesEditKind.PassageReminded : MinutesEditKind.PassageSent, sent.Sent.Place, isAsSent ? null : HashOf(passage), organizer);
            if (await db.Members.FindAsync([sent.Recipient], ct) is { } member)
            {
                await outbox.RemindAsync(
                    group.Key, member, TopicOf(session.Id, passage.Subject), PassageReplies.Ask(session, passage, isAsSent ? sent.Number : number, isReminder: true), clock.GetUtcNow() + RemindFor, ct);
            }
        }

        return waiting.Count == 0 ? PassageTexts.NothingToRemind : null;
    }

    /// <summary>Takes back what has not gone out yet about what stays with the organizers now; what was never asked counts as not sent.</summary>
    public async Task RecallAsync(Session session, ReviewedMinutes minutes, StudyGroup group, CancellationToken ct)
    {
        foreach (var sent in (await passages.FollowAsync(session, minutes, ct)).Where(passage => passage.Passage.Audience == Audience.Organizers).SelectMany(passage => passage.Unanswered))
        {
            if (await db.Members.FindAsync([sent.Recipient], ct) is { } member && await outbox.RecallAsync(group.Key, member, TopicOf(session.Id, sent.Subject), ct) && sent.RemindedAt is null)
            {
                sent.Sent.Text = null;
            }
        }
    }

    /// <summary>An organizer has asked in another way, or answers for it without.</summary>
    public async Task<string?> DecideAsync(string? subject, Session session, ReviewedMinutes minutes, MemberId organizer, CancellationToken ct)
    {
        if ((await passages.FollowAsync(session, minutes, ct)).FirstOrDefault(passage => passage.Passage.Subject == subject) is not { Passage: { } passage })
        {
            return ReviewTexts.NoSuchSentence;
        }

        Append(session, minutes, minutes.NextEdit, MinutesEditKind.PassageDecided, PassageBook.PlaceOf(passage.Subject), HashOf(passage), organizer);
        return null;
    }

    /// <summary>How the topics of all passages of a session begin: an unsend finds by it what still waits to be sent.</summary>
    public static string TopicsOf(SessionId session) => $"passage:{session.Value:N}:";

    /// <summary>What somebody is asked to agree to: the words, and who will read them where that is not everybody.</summary>
    public static string HashOf(Passage passage) => StoredMinutes.Hash(passage.Audience == Audience.Everyone ? passage.Text : $"{passage.Audience}\n{passage.Text}");

    public static string TopicOf(SessionId session, string subject) => TopicsOf(session) + subject;

    private void Append(Session session, ReviewedMinutes minutes, int number, MinutesEditKind kind, string place, string? text, MemberId organizer)
    {
        db.MinutesEdits.Add(new MinutesEdit
        {
            SessionId = session.Id,
            Number = number,
            Revision = minutes.Newest.Revision,
            Kind = kind,
            Place = place,
            Text = text,
            ActorId = organizer,
            At = clock.GetUtcNow(),
        });
        log.Happened(session, SessionEventKind.MinutesEdited, organizer, null, $"{number} {kind} {minutes.Newest.Revision}");
    }
}

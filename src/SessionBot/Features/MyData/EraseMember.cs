using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Announcements;
using SessionBot.Features.Attachments;
using SessionBot.Features.Minutes;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.MyData;

/// <summary>
/// Erases all that a member sent and is known by, as if each message were unsent. What stays is a row without a name, for the
/// numbers of questions and the log; what an organizer noted of others (answers, reasons, the talk and its transcripts) is the group's record and
/// stays without a name too, and so does what was approved and published.
/// </summary>
internal sealed class EraseMember(
    SessionBotDb db, EraseQuestion questions, EraseReportMessage reports, EraseMinutesSource minutes, EraseAttachments attachments,
    EraseOutgoing outgoing, EraseTraces traces, SupportQuestion supports, Transactions transactions)
{
    public const string Erased = "erased:";

    /// <summary>Takes the place of the LINE id: nothing leads back from it, and LINE never sends it.</summary>
    public static string AliasOf(MemberId member) => $"{Erased}{member.Value}";

    public async Task HandleAsync(StudyGroup group, Member member, CancellationToken ct)
    {
        transactions.LeaveNoTrace();
        foreach (var message in await MessagesAsync(member.Id, ct))
        {
            await questions.EraseAsync(group.Key, message, ct);
            await reports.EraseAsync(group.Key, message, ct);
            await minutes.EraseAsync(message, ct);

            // The next message must find a draft that is dropped already, and not order another one.
            await db.SaveChangesAsync(ct);
        }

        await attachments.OfAsync(member.Id, ct);
        await ForgetChoicesAsync(member.Id, ct);
        await outgoing.EraseAsync(group.Key, AskedBy(group, member), ct);
        await db.SaveChangesAsync(ct);
        await traces.OfPersonAsync(group.Key, member.LineUserId, AliasOf(member.Id), ct);

        (member.DisplayName, member.RegionId, member.IsOrganizer, member.IsFollowing) = (null, null, false, false);
        db.Entry(member).Property(known => known.LineUserId).CurrentValue = AliasOf(member.Id);
    }

    private async Task<List<string>> MessagesAsync(MemberId member, CancellationToken ct) =>
    [
        .. await db.Questions.Where(question => question.AskerId == member)
            .SelectMany(question => question.Parts).Select(part => part.LineMessageId).ToListAsync(ct),

        // What an organizer entered for a region is the region's.
        .. await db.ReportMessages.Where(message => message.AuthorId == member && !message.LineMessageId.StartsWith(EnterReport.Entered)).Select(message => message.LineMessageId).ToListAsync(ct),

        // What was to be different in a passage of the minutes.
        .. await db.MinutesEdits.Where(edit => edit.ActorId == member && edit.Kind == MinutesEditKind.PassageChangeWanted && edit.Cause != null)
            .Select(edit => edit.Cause!).ToListAsync(ct),
    ];

    private async Task ForgetChoicesAsync(MemberId member, CancellationToken ct)
    {
        await supports.EndAllAsync(member, ct);
        db.SentReminders.RemoveRange(await db.SentReminders.Where(reminder => reminder.MemberId == member).ToListAsync(ct));
        foreach (var announcement in await db.Announcements
            .Where(known => known.AuthorId == member && known.State == AnnouncementState.Proposed).ToListAsync(ct))
        {
            OpenProposals.Drop(announcement);
        }
    }

    /// <summary>How lists of questions that wait to be sent to organizers name the member.</summary>
    private static string AskedBy(StudyGroup group, Member member) => Wording.Of(
        BoardTexts.Asker,
        ("region", group.Regions.Find(region => region.Id == member.RegionId)?.Name ?? BoardTexts.NoRegion),
        ("name", member.DisplayName ?? BoardTexts.NoName));
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain.StudyGroups;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Announcements;

internal sealed class AnnouncementCost(SessionBotDb db, PushBudget budget, IOptions<StudyGroupCatalog> groups)
{
    /// <summary>By the quota that <see cref="QuotaReading"/> has read.</summary>
    public async Task<SendCost> OfSendToAllAsync(StudyGroup group, CancellationToken ct) => new(
        await db.Members.CountAsync(member => member.StudyGroupId == group.Id && member.IsFollowing, ct),
        await db.OutgoingMessages.CountAsync(
            message => message.Group == group.Key && message.Purpose == PushPurpose.Announcement && message.Status == QueueStatus.Pending, ct),
        await budget.KnownAsync(group.Key, ct),
        groups.Value[group.Key].Line.PushReserve);

    /// <summary>Of one notice to each of so many: the reserve is kept for what people wait for, such as this.</summary>
    public async Task<SendCost> OfNoticesAsync(StudyGroup group, int recipients, CancellationToken ct) =>
        (await OfSendToAllAsync(group, ct)) with { Recipients = recipients, Reserve = 0 };
}

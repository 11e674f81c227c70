using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.DeadLetters;

/// <summary>Tells organizers that something was given up, once for all that they have not looked at; it rides on their next reply.</summary>
internal sealed class DeadLetterNotice(SessionBotDb db, Outbox outbox, TimeProvider clock) : IDeadLetterWatch
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public async Task OnGivenUpAsync(string group, CancellationToken ct)
    {
        var organizers = await db.Members.Where(member => member.IsOrganizer
            && db.StudyGroups.Any(owner => owner.Id == member.StudyGroupId && owner.Key == group)).ToListAsync(ct);
        foreach (var organizer in organizers)
        {
            await outbox.RideAsync(group, organizer, OrganizerTopics.DeadLetters, DeadLetterTexts.News, clock.GetUtcNow() + Lifetime, ct);
        }
    }

    /// <summary>The organizer is looking at the list.</summary>
    public Task ReadAsync(string group, Member organizer, CancellationToken ct) => outbox.RecallAsync(group, organizer, OrganizerTopics.DeadLetters, ct);
}

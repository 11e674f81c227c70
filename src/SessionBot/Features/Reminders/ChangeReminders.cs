using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.Reminders;

/// <summary>A member wants no reminders any more, or wants them again.</summary>
internal sealed class ChangeReminders(RecallReminders recall)
{
    public async Task<Outcome> HandleAsync(Said said, bool wanted, CancellationToken ct)
    {
        said.By.WantsReminders = wanted;
        if (wanted)
        {
            return new("reminders:resumed", ReminderReplies.Resumed());
        }

        await recall.OfMemberAsync(said.Group.Key, said.By, ct);
        return new("reminders:stopped", ReminderReplies.Stopped());
    }
}

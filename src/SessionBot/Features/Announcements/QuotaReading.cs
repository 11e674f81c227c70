using Line.Messaging.Webhooks;
using SessionBot.Features.Organizers;
using SessionBot.Work;

namespace SessionBot.Features.Announcements;

/// <summary>Costs are told inside a transaction, where LINE must not be asked: so the quota is read before it.</summary>
internal sealed class QuotaReading(QuotaReadings readings)
{
    /// <summary>True if LINE may have to be asked.</summary>
    public static bool IsNeeded(WebhookEvent received) =>
        received is { Mode: not WebhookMode.Standby, Source: UserSource } && Words(received) is { } words
        && (OrganizerCommand.OfSession(words) is { Words: var ofSession } ? OrganizerCommand.Parse(ofSession) : OrganizerCommand.Parse(words))
            is OrganizerCommand.Announcement or OrganizerCommand.Course;

    public async Task PrepareAsync(string group, WebhookEvent received, CancellationToken ct)
    {
        if (IsNeeded(received))
        {
            await readings.ReadAsync(group, ct);
        }
    }

    private static string? Words(WebhookEvent received) => received switch
    {
        MessageEvent { Message: TextEventMessage { Text: var text } } => text,
        PostbackEvent { Postback.Data: var data } => data,
        _ => null,
    };
}

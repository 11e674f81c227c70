using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Backstage;

/// <summary>The speaker says that a message was read. Saying it twice changes nothing.</summary>
internal sealed class AcknowledgeBackstage(SessionBotDb db, Transactions transactions, SessionLog log, TimeProvider clock)
{
    public async Task HandleAsync(SessionId session, int number, CancellationToken ct)
    {
        var group = await db.StudyGroups.Where(group => db.Sessions.Any(one => one.Id == session && one.StudyGroupId == group.Id)).Select(group => group.Key).SingleAsync(ct);
        await transactions.RunForGroupAsync(group, async token =>
        {
            if (await db.BackstageMessages.SingleOrDefaultAsync(message => message.SessionId == session && message.Number == number, token) is { AcknowledgedAt: null } message)
            {
                message.AcknowledgedAt = clock.GetUtcNow();
                log.Happened(await db.Sessions.SingleAsync(one => one.Id == session, token), SessionEventKind.BackstageAcknowledged, null, null, $"{number}");
            }
        }, ct);
    }
}

using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Backstage;

/// <summary>An organizer tells the speaker something.</summary>
internal sealed class SendBackstage(SessionBotDb db, Transactions transactions, SessionLog log, TimeProvider clock)
{
    /// <summary>Letters: it is read while speaking.</summary>
    public const int Longest = 200;

    /// <summary>The same words within so short a time are one press too many.</summary>
    private static readonly TimeSpan Twice = TimeSpan.FromSeconds(10);

    /// <returns>What is wrong with it, in words for the organizer, or null when it is sent.</returns>
    public async Task<string?> HandleAsync(SessionId session, string? words, MemberId organizer, string group, CancellationToken ct)
    {
        var text = words?.Trim() ?? "";
        if (text.Length == 0)
        {
            return SpeakerTexts.FaultOfNothing;
        }

        if (MessageText.CountGraphemes(text) is var letters and > Longest)
        {
            return Wording.Of(SpeakerTexts.FaultOfLength, ("most", Longest), ("letters", letters));
        }

        // The page has read the session before it was this one's turn.
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token =>
        {
            var now = clock.GetUtcNow();
            var last = await db.BackstageMessages.Where(message => message.SessionId == session).OrderByDescending(message => message.Number).FirstOrDefaultAsync(token);
            if (last is { AcknowledgedAt: null } && last.Text == text && now - last.SentAt < Twice)
            {
                return;
            }

            var message = new BackstageMessage { SessionId = session, Number = (last?.Number ?? 0) + 1, Text = text, AuthorId = organizer, SentAt = now };
            db.BackstageMessages.Add(message);
            log.Happened(await db.Sessions.SingleAsync(one => one.Id == session, token), SessionEventKind.BackstageSent, organizer, null, $"{message.Number}");
        }, ct);
        return null;
    }
}

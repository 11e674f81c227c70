using SessionBot.Features.Announcements;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.MessageQuota;

/// <param name="ToAll">What one message to all members costs, and what is left of the month.</param>
/// <param name="Sent">What the bot has pushed this month, and what waits to be pushed, by purpose.</param>
/// <param name="Planned">The soonest first.</param>
/// <param name="RenewedAt">When LINE begins to count anew.</param>
public sealed record QuotaView(SendCost ToAll, IReadOnlyList<SentPurpose> Sent, IReadOnlyList<PlannedSend> Planned, DateTimeOffset RenewedAt);

/// <param name="Sent">Messages that LINE has taken this month, one recipient each.</param>
public sealed record SentPurpose(PushPurpose Purpose, int Sent, int Waiting);

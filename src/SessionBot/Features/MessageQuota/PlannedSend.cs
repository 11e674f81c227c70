using SessionBot.Domain.Sessions;

namespace SessionBot.Features.MessageQuota;

/// <summary>A reminder that is still to come.</summary>
/// <param name="Before">How long before the session.</param>
/// <param name="Recipients">Whom it would reach if nothing changes: who hands a report in, or wants none, is not reminded.</param>
/// <param name="Rest">What the month's quota then has left above the reserve; below 0 is what it lacks; null without a limit, for another month, or when it is not known.</param>
public sealed record PlannedSend(Session Session, TimeSpan Before, DateTimeOffset At, int Recipients, long? Rest);

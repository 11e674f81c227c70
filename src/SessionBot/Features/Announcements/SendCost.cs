using SessionBot.Work;

namespace SessionBot.Features.Announcements;

/// <summary>What one message to all members costs, in recipients as LINE counts.</summary>
/// <param name="Waiting">Recipients of announcements that are on their way and not counted as used yet.</param>
/// <param name="Reserve">Messages that announcements leave for what people wait for.</param>
public sealed record SendCost(int Recipients, int Waiting, Quota Quota, int Reserve)
{
    /// <summary>How many messages are left once those on their way have gone; null without a limit, or when it is not known.</summary>
    public long? Left => Quota is Quota.Limited limited ? Math.Max(0, limited.Left - Waiting) : null;

    /// <summary>Of these, how many announcements may use.</summary>
    public long? Room => Left is { } left ? Math.Max(0, left - Reserve) : null;

    /// <summary>How many messages the month lacks; 0 when it can be sent.</summary>
    public long Missing => Room is { } room ? Math.Max(0, Recipients - room) : 0;
}

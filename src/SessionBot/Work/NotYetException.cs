namespace SessionBot.Work;

/// <summary>What an item needs is not there yet: no fault, and no reason for alarm. The item is tried again by the schedule.</summary>
/// <param name="why">Without anything a member wrote.</param>
/// <param name="notBefore">What the other side asked for, such as LINE's Retry-After.</param>
internal sealed class NotYetException(string why, TimeSpan? notBefore = null, Exception? cause = null) : Exception(why, cause)
{
    public TimeSpan? NotBefore { get; } = notBefore;
}

namespace SessionBot.Work;

/// <summary>What LINE says about the month's messages.</summary>
public abstract record Quota
{
    private Quota()
    {
    }

    /// <summary>LINE did not tell, or was not asked yet.</summary>
    public sealed record Unknown : Quota;

    public sealed record Unlimited : Quota;

    /// <param name="Limit">Messages a month, counted in recipients.</param>
    /// <param name="Left">Of these, how many may still be sent.</param>
    public sealed record Limited(long Limit, long Left) : Quota
    {
        public long Used => Limit - Left;
    }
}

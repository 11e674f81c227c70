namespace LineSimulator.Api;

/// <summary>Counts recipients, not messages, by calendar month of Japan. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class QuotaMeter(long? limit, TimeProvider clock)
{
    private readonly Dictionary<(int Year, int Month), long> _used = [];

    public long? Limit { get; set; } = limit;

    public long UsedThisMonth => _used.GetValueOrDefault(ThisMonth);

    private (int Year, int Month) ThisMonth => JapanTime.Of(clock.GetUtcNow()) is var now ? (now.Year, now.Month) : default;

    public bool Allows(int recipients) => Limit is not { } limit || UsedThisMonth + recipients <= limit;

    public void Count(int recipients) => _used[ThisMonth] = UsedThisMonth + recipients;
}

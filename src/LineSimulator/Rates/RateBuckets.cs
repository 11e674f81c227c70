using LineSimulator.Faults;

namespace LineSimulator.Rates;

/// <summary>A token bucket for each endpoint, on the platform's clock.</summary>
internal sealed class RateBuckets(PlatformClock clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LineEndpoint, (double Left, DateTimeOffset At)> _buckets = [];

    /// <summary>Takes one call out of the bucket, unless it is empty.</summary>
    public bool TryTake(LineEndpoint endpoint)
    {
        var rate = Rate.Of(endpoint);
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var (left, at) = _buckets.GetValueOrDefault(endpoint, (rate.Calls, now));
            left = Math.Min(rate.Calls, left + ((now - at) / rate.Per * rate.Calls));
            var isAllowed = left >= 1;
            _buckets[endpoint] = (isAllowed ? left - 1 : left, now);
            return isAllowed;
        }
    }
}

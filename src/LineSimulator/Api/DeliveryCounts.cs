namespace LineSimulator.Api;

/// <summary>How many messages each endpoint has brought to people, by day of Japan. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class DeliveryCounts(TimeProvider clock)
{
    private readonly Dictionary<(string Endpoint, DateOnly Day), long> _counts = [];

    private DateOnly Today => DateOnly.FromDateTime(JapanTime.Of(clock.GetUtcNow()).DateTime);

    public void Count(string endpoint, int recipients) =>
        _counts[(endpoint, Today)] = _counts.GetValueOrDefault((endpoint, Today)) + recipients;

    /// <summary>Null until the day is over.</summary>
    public long? Of(string endpoint, DateOnly day) => day < Today ? _counts.GetValueOrDefault((endpoint, day)) : null;
}

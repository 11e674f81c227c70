using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>What was accepted under which retry key. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class RetryKeys(TimeProvider clock)
{
    public const string HeaderName = "X-Line-Retry-Key";

    // After that the same key sends once more.
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private readonly Dictionary<Guid, (DateTimeOffset At, Accepted Request)> _accepted = [];

    public static Guid? Of(HttpRequest request) =>
        Guid.TryParseExact(request.Headers[HeaderName].ToString(), "D", out var key) ? key : null;

    public Accepted? Find(Guid? key) =>
        key is { } known && _accepted.TryGetValue(known, out var entry) && clock.GetUtcNow() - entry.At < Memory ? entry.Request : null;

    public void Remember(Guid? key, Accepted request)
    {
        if (key is { } known)
        {
            _accepted[known] = (clock.GetUtcNow(), request);
        }
    }
}

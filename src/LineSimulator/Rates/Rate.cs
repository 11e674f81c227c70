using LineSimulator.Faults;

namespace LineSimulator.Rates;

/// <summary>How many calls LINE takes: a bucket of that many, filled evenly.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#rate-limits (2026-08)</remarks>
internal sealed record Rate(int Calls, TimeSpan Per)
{
    public static Rate Of(LineEndpoint endpoint) => endpoint switch
    {
        LineEndpoint.Multicast => Second(200),
        LineEndpoint.Loading => Second(100),
        LineEndpoint.RichMenuList => Second(10),
        LineEndpoint.IssueShortLivedToken => Second(370),
        LineEndpoint.WebhookEndpointGet or LineEndpoint.WebhookEndpointSet => new(1000, TimeSpan.FromMinutes(1)),
        LineEndpoint.RichMenuCreate or LineEndpoint.RichMenuDelete or LineEndpoint.RichMenuAliasDelete or LineEndpoint.RichMenuBatchProgress => Hour(100),
        LineEndpoint.RichMenuBatch => Hour(3),
        LineEndpoint.Broadcast or LineEndpoint.WebhookTest => Hour(60),
        _ => Second(2000),
    };

    private static Rate Second(int calls) => new(calls, TimeSpan.FromSeconds(1));

    private static Rate Hour(int calls) => new(calls, TimeSpan.FromHours(1));
}

namespace LineSimulator;

/// <summary>The one channel of a simulated LINE platform. Every value has a default that works on one machine.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where events are posted. May be set after the start, because the bot often learns its own port later.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>Signs each webhook: HMAC-SHA256 over the raw body.</summary>
    public string ChannelSecret { get; init; } = "simulated-channel-secret";

    /// <summary>The only bearer token that the API accepts.</summary>
    public string ChannelAccessToken { get; init; } = "simulated-channel-access-token";

    /// <summary>The bot's own user ID, the <c>destination</c> of each webhook: <c>U</c> and 32 lower-case hexadecimal digits.</summary>
    public string BotUserId { get; init; } = "U0000000000000000000000000000b070";

    public string BotName { get; init; } = "研究会ボット";

    /// <summary>Recipients that may be pushed to in a calendar month of Japan; <c>null</c> for no limit.</summary>
    public long? MonthlyQuota { get; init; }

    /// <summary>Makes user and message IDs the same in every run; <c>null</c> for other IDs each time.</summary>
    public int? Seed { get; init; }

    /// <summary>Whether failed webhooks come again by the clock; otherwise only <see cref="LinePlatform.RedeliverPendingAsync"/> brings them.</summary>
    public bool RedeliversByClock { get; init; } = true;

    /// <summary>How long a webhook waits for the bot before it is given up. An answer after 2 seconds counts as failed in any case.</summary>
    public TimeSpan WebhookPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an API call under <see cref="Faults.FaultKind.TimeoutAfterAcceptance"/> stays open if the client never gives up.</summary>
    public TimeSpan UnansweredCallPatience { get; init; } = TimeSpan.FromSeconds(100);
}

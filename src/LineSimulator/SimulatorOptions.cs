namespace LineSimulator;

/// <summary>The one channel of a simulated LINE platform. Every value has a default that works on one machine.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where events are posted. May be set after the start, because the bot often learns its own port later.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>Signs each webhook: HMAC-SHA256 over the raw body.</summary>
    public string ChannelSecret { get; init; } = "simulated-channel-secret";

    /// <summary>The Messaging API channel's ID: the <c>client_id</c>, and the <c>iss</c> and <c>sub</c> of a token assertion.</summary>
    public string ChannelId { get; init; } = "2000000001";

    /// <summary>The long-lived token. Those that the token endpoints issue are accepted too.</summary>
    public string ChannelAccessToken { get; init; } = "simulated-channel-access-token";

    /// <summary>The bot's own user ID, the <c>destination</c> of each webhook: <c>U</c> and 32 lower-case hexadecimal digits.</summary>
    public string BotUserId { get; init; } = "U0000000000000000000000000000b070";

    public string BotName { get; init; } = "研究会ボット";

    /// <summary>What the page tells somebody who has just begun: what to write to this bot, a sentence each.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Whether it is a verified account: only such may list its followers and the members of a group.</summary>
    public bool IsVerifiedAccount { get; init; } = true;

    /// <summary>
    /// Whether chats are on in the account's response settings: messages then carry a <c>markAsReadToken</c> and stay unread until the
    /// bot uses it. Otherwise every message is read at once.
    /// </summary>
    public bool ChatIsOn { get; init; } = true;

    /// <summary>Whether calls beyond LINE's rates get 429. Switch it off for load tests on a clock that stands still.</summary>
    public bool LimitsRates { get; init; } = true;

    /// <summary>Recipients that may be pushed to in a calendar month of Japan; <c>null</c> for no limit.</summary>
    public long? MonthlyQuota { get; init; }

    /// <summary>The LINE Login channel's ID, under the same provider, so that a person has the same user ID on both channels.</summary>
    public string LoginChannelId { get; init; } = "2000000002";

    /// <summary>The LINE Login channel's secret: it signs the ID tokens of web logins (HS256), so it is as long as a real one: 32 characters.</summary>
    public string LoginChannelSecret { get; init; } = "5e55104b07000000515a7ed10610c4a7";

    /// <summary>Where LINE Login may send people back to, compared letter by letter. <see cref="LinePlatform.RegisterCallbackUrl"/> adds more.</summary>
    public IReadOnlyList<string> LoginCallbackUrls { get; init; } = [];

    /// <summary>
    /// The <c>iss</c> of ID tokens and of the discovery document. <c>null</c> takes the address that the simulator was called by, because an OpenID Connect
    /// client refuses a document whose issuer is not where it came from; <c>https://access.line.me</c> is the real one's.
    /// </summary>
    public string? LoginIssuer { get; init; }

    /// <summary>Makes user and message IDs the same in every run; <c>null</c> for other IDs each time.</summary>
    public int? Seed { get; init; }

    /// <summary>Whether failed webhooks come again by the clock; otherwise only <see cref="LinePlatform.RedeliverPendingAsync"/> brings them.</summary>
    public bool RedeliversByClock { get; init; } = true;

    /// <summary>How long a webhook waits for the bot before it is given up. An answer after 2 seconds counts as failed in any case.</summary>
    public TimeSpan WebhookPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an API call under <see cref="Faults.FaultKind.TimeoutAfterAcceptance"/> stays open if the client never gives up.</summary>
    public TimeSpan UnansweredCallPatience { get; init; } = TimeSpan.FromSeconds(100);
}

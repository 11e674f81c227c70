namespace Line.Messaging;

/// <summary>What a 429 means. Source: developers.line.biz, Messaging API reference, "Status codes" and "Rate limits".</summary>
public enum TooManyRequestsKind
{
    /// <summary>LINE's words do not tell.</summary>
    Unknown,

    /// <summary>Too many requests a second, a minute or an hour to the endpoint: try later.</summary>
    Rate,

    /// <summary>Another request about the same thing is under way: try later.</summary>
    Concurrency,

    /// <summary>The month's messages are used up: nothing but a reply goes out before the next month, or another plan.</summary>
    MonthlyQuota,

    /// <summary>The operator's cap on additional messages is reached: nothing but a reply goes out before the next month, or a higher cap.</summary>
    AdditionalCap,
}

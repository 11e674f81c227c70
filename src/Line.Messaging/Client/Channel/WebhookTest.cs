namespace Line.Messaging;

/// <summary>How a webhook without events went. Source: developers.line.biz, Messaging API reference, "Test webhook endpoint".</summary>
/// <param name="Success">Whether the service answered with 2xx.</param>
/// <param name="Timestamp">When it was sent.</param>
/// <param name="StatusCode">The answer's status; zero or less without an answer.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="Detail">LINE's words about it.</param>
public sealed record WebhookTest(bool Success, DateTimeOffset Timestamp, int StatusCode, WebhookTestReason Reason, string Detail);

/// <summary>How a webhook went.</summary>
public enum WebhookTestReason
{
    /// <summary>The service answered with 2xx.</summary>
    OK,

    /// <summary>There was no connection.</summary>
    CouldNotConnect,

    /// <summary>The answer came too late.</summary>
    RequestTimeout,

    /// <summary>The service answered with another status than 2xx.</summary>
    ErrorStatusCode,

    /// <summary>LINE does not tell.</summary>
    Unclassified,

    /// <summary>A reason that this library does not know.</summary>
    Unknown,
}

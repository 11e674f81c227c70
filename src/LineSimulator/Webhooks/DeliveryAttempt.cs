namespace LineSimulator.Webhooks;

/// <summary>LINE's own reasons, as its console names them.</summary>
public enum DeliveryOutcome
{
    Ok,
    CouldNotConnect,

    /// <summary>No answer within 2 seconds, even if one came later.</summary>
    RequestTimeout,

    ErrorStatusCode,
}

/// <summary>One webhook that was posted to the bot.</summary>
/// <param name="EventIds">The <c>webhookEventId</c>s in the order of the body.</param>
/// <param name="Status">The HTTP status of the answer, or null if none came.</param>
/// <param name="Milliseconds">How long the bot took, by the platform's clock.</param>
/// <param name="Detail">The transport's own words where no answer came.</param>
public sealed record DeliveryAttempt(
    IReadOnlyList<string> EventIds,
    bool IsRedelivery,
    DateTimeOffset At,
    DeliveryOutcome Outcome,
    int? Status,
    double Milliseconds,
    string? Detail);

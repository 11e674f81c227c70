namespace Line.Messaging;

/// <summary>What a 429 means, by LINE's own figures.</summary>
/// <param name="Kind">The meaning.</param>
/// <param name="Quota">The month's limit.</param>
/// <param name="Consumption">How much of it is used, roughly, in recipients.</param>
/// <param name="RetryAfter">How long LINE asked to wait, where it did.</param>
public sealed record TooManyRequestsDiagnosis(TooManyRequestsKind Kind, MessageQuota Quota, long Consumption, TimeSpan? RetryAfter)
{
    /// <summary>True: the messages of the month are used up, and to wait for seconds or hours is of no use.</summary>
    public bool IsExhausted => Kind is TooManyRequestsKind.MonthlyQuota or TooManyRequestsKind.AdditionalCap;
}

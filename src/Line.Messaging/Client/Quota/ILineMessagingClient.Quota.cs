namespace Line.Messaging;

public partial interface ILineMessagingClient
{
    /// <summary>The month's limit. Source: "Get the target limit for sending messages this month".</summary>
    Task<MessageQuota> GetMessageQuotaAsync(CancellationToken cancellationToken = default);

    /// <summary>How much of the limit is used, roughly, in recipients. Source: "Get number of messages sent this month".</summary>
    Task<long> GetMessageQuotaConsumptionAsync(CancellationToken cancellationToken = default);

    /// <summary>How many messages the replies of a day sent. Source: "Get number of sent reply messages".</summary>
    /// <param name="date">A day in Japan (UTC+9); LINE counts it by the next day.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<NumberOfSentMessages> GetNumberOfSentReplyMessagesAsync(DateOnly date, CancellationToken cancellationToken = default);

    /// <summary>How many messages the pushes of a day sent. Source: "Get number of sent push messages".</summary>
    /// <inheritdoc cref="GetNumberOfSentReplyMessagesAsync"/>
    Task<NumberOfSentMessages> GetNumberOfSentPushMessagesAsync(DateOnly date, CancellationToken cancellationToken = default);

    /// <summary>How many messages the multicasts of a day sent. Source: "Get number of sent multicast messages".</summary>
    /// <inheritdoc cref="GetNumberOfSentReplyMessagesAsync"/>
    Task<NumberOfSentMessages> GetNumberOfSentMulticastMessagesAsync(DateOnly date, CancellationToken cancellationToken = default);

    /// <summary>How many messages the broadcasts of a day sent. Source: "Get number of sent broadcast messages".</summary>
    /// <inheritdoc cref="GetNumberOfSentReplyMessagesAsync"/>
    Task<NumberOfSentMessages> GetNumberOfSentBroadcastMessagesAsync(DateOnly date, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells the month's exhausted quota from a rate limit, by two more requests: the status 429 does not, and its words are no
    /// contract. LINE sends a request's messages to all of its recipients or to none, so the quota is exhausted for a request as
    /// soon as the rest is smaller than its recipients.
    /// </summary>
    /// <param name="refusal">The 429.</param>
    /// <param name="recipients">How many people the refused request would have reached; 0 for a request that sends nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The refusal is no 429: whatever else it is, it is not about quota.</exception>
    Task<TooManyRequestsDiagnosis> DiagnoseTooManyRequestsAsync(LineResponseException refusal, long recipients, CancellationToken cancellationToken = default);
}

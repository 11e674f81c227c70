using System.Globalization;
using System.Net;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    // Only the largest plan in Japan sells additional messages; a limit above its free ones is the operator's cap on both together.
    // developers.line.biz, "Messaging API pricing".
    private const long FreeMessagesOfTheLargestPlan = 30_000;

    /// <inheritdoc/>
    public async Task<MessageQuota> GetMessageQuotaAsync(CancellationToken cancellationToken = default)
    {
        var quota = await _transport.GetAsync(Api("v2/bot/message/quota"), LineJson.Default.QuotaAnswer, cancellationToken).ConfigureAwait(false);
        var type = quota.Type switch
        {
            "none" => QuotaType.None,
            "limited" => QuotaType.Limited,
            _ => QuotaType.Unknown,
        };
        return new MessageQuota(type, quota.Value);
    }

    /// <inheritdoc/>
    public async Task<long> GetMessageQuotaConsumptionAsync(CancellationToken cancellationToken = default)
    {
        var endpoint = Api("v2/bot/message/quota/consumption");
        return (await _transport.GetAsync(endpoint, LineJson.Default.ConsumptionAnswer, cancellationToken).ConfigureAwait(false)).TotalUsage;
    }

    /// <inheritdoc/>
    public Task<NumberOfSentMessages> GetNumberOfSentReplyMessagesAsync(DateOnly date, CancellationToken cancellationToken = default) =>
        GetNumberAsync(Api("v2/bot/message/delivery/reply"), date, cancellationToken);

    /// <inheritdoc/>
    public Task<NumberOfSentMessages> GetNumberOfSentPushMessagesAsync(DateOnly date, CancellationToken cancellationToken = default) =>
        GetNumberAsync(Api("v2/bot/message/delivery/push"), date, cancellationToken);

    /// <inheritdoc/>
    public Task<NumberOfSentMessages> GetNumberOfSentMulticastMessagesAsync(DateOnly date, CancellationToken cancellationToken = default) =>
        GetNumberAsync(Api("v2/bot/message/delivery/multicast"), date, cancellationToken);

    /// <inheritdoc/>
    public Task<NumberOfSentMessages> GetNumberOfSentBroadcastMessagesAsync(DateOnly date, CancellationToken cancellationToken = default) =>
        GetNumberAsync(Api("v2/bot/message/delivery/broadcast"), date, cancellationToken);

    /// <inheritdoc/>
    public async Task<TooManyRequestsDiagnosis> DiagnoseTooManyRequestsAsync(LineResponseException refusal, long recipients, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentOutOfRangeException.ThrowIfNegative(recipients);
        if (refusal.StatusCode != HttpStatusCode.TooManyRequests)
        {
            throw new ArgumentException($"The refusal is a {(int)refusal.StatusCode}: only a 429 can be about quota.", nameof(refusal));
        }

        var quota = await GetMessageQuotaAsync(cancellationToken).ConfigureAwait(false);
        var consumption = await GetMessageQuotaConsumptionAsync(cancellationToken).ConfigureAwait(false);
        var isExhausted = recipients > 0 && quota.Value is { } limit && consumption + recipients > limit;

        // The figures tell whether waiting helps; the words only choose between meanings that ask for the same deed.
        var kind = (isExhausted, refusal.TooManyRequestsHint) switch
        {
            (true, _) when quota.Value > FreeMessagesOfTheLargestPlan => TooManyRequestsKind.AdditionalCap,
            (true, _) => TooManyRequestsKind.MonthlyQuota,
            (false, TooManyRequestsKind.Concurrency) => TooManyRequestsKind.Concurrency,
            (false, _) => TooManyRequestsKind.Rate,
        };
        return new TooManyRequestsDiagnosis(kind, quota, consumption, refusal.RetryAfter);
    }

    private async Task<NumberOfSentMessages> GetNumberAsync(LineEndpoint endpoint, DateOnly date, CancellationToken cancellationToken)
    {
        var dated = endpoint.WithQuery(("date", date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)));
        var answer = await _transport.GetAsync(dated, LineJson.Default.DeliveryAnswer, cancellationToken).ConfigureAwait(false);
        var status = answer.Status switch
        {
            "ready" => NumberOfSentMessagesStatus.Ready,
            "unready" => NumberOfSentMessagesStatus.Unready,
            "out_of_service" => NumberOfSentMessagesStatus.OutOfService,
            "unavailable_for_privacy" => NumberOfSentMessagesStatus.UnavailableForPrivacy,
            _ => NumberOfSentMessagesStatus.Unknown,
        };
        return new NumberOfSentMessages(status, answer.Success);
    }
}

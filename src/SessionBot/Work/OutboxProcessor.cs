using System.Net;
using System.Text.Json;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Sends what committed transactions left for LINE; never inside a transaction.</summary>
internal sealed partial class OutboxProcessor(
    WorkQueue queue,
    IServiceScopeFactory scopes,
    LineClients clients,
    QuotaReadings readings,
    SendSettlement settlement,
    SentMarks marks,
    ChannelAccess access,
    WorkSignals signals,
    WorkActivity activity,
    InboxPressure pressure,
    IOptions<WorkOptions> options,
    TimeProvider clock,
    ILogger<OutboxProcessor> logger) : BackgroundService
{
    /// <summary>A send is waiting for LINE and little else.</summary>
    private const int SendsOfAHand = 8;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pump = new QueuePump<Sending>(
            options.Value.Parallelism * SendsOfAHand, ClaimAsync, SendAsync, signals.Outgoing, activity, pressure, options.Value, clock, logger);
        await pump.RunAsync(stoppingToken);
    }

    private async Task<IReadOnlyList<Sending>> ClaimAsync(int hands, CancellationToken ct)
    {
        var leases = await queue.ClaimOutgoingAsync(hands, options.Value.Lease, ct);
        if (leases.Count == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var messages = await LeasedWork.LoadHeldAsync<OutgoingMessage>(scope.ServiceProvider.GetRequiredService<SessionBotDb>(), leases, ct);
        var bySeq = leases.ToDictionary(lease => lease.Seq);
        return [.. messages.Select(message => new Sending(bySeq[message.Seq], message))];
    }

    private async Task SendAsync(Sending sending, CancellationToken ct)
    {
        var (lease, message) = sending;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var verdict = await TryAsync(message, scope.ServiceProvider.GetRequiredService<PushBudget>(), ct);
            if (verdict is SendVerdict.Accepted accepted)
            {
                access.Granted(message.Group);
                await marks.MarkAsync(new(lease.Seq, lease.Fence, accepted.RequestId, clock.GetUtcNow()));
                return;
            }

            if (ct.IsCancellationRequested && verdict is SendVerdict.InDoubt)
            {
                // The host stops: the open attempt stays counted, and the next start goes on from there.
                verdict = new SendVerdict.Interrupted();
            }

            await SettleAsync(scope.ServiceProvider, lease, verdict);
        }
        catch (LeaseLostException lost)
        {
            Log.LeaseLost(logger, lost.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Found at the commit, which the fence has refused.
            Log.LeaseLost(logger, new LeaseLostException(lease).Message);
        }
    }

    private Task SettleAsync(IServiceProvider services, Lease lease, SendVerdict verdict) =>
        services.GetRequiredService<Transactions>().RunAsync(async token =>
        {
            var message = await LeasedWork.LoadAsync<OutgoingMessage>(services.GetRequiredService<SessionBotDb>(), lease, token);
            settlement.Settle(message, verdict);
            if (message.Status == QueueStatus.Dead)
            {
                await services.GetRequiredService<IDeadLetterWatch>().OnGivenUpAsync(message.Group, token);
            }
        }, CancellationToken.None);

    private async Task<SendVerdict> TryAsync(OutgoingMessage message, PushBudget budget, CancellationToken ct)
    {
        if (message.ExpiresAt <= clock.GetUtcNow() || message is { Purpose: PushPurpose.RideOnly, ReplyToken: null })
        {
            return new SendVerdict.Expired();
        }

        if (message.ReplyToken is null && await budget.ClosedUntilAsync(message, ct) is { } closedUntil)
        {
            return new SendVerdict.NoRoom(closedUntil);
        }

        using var span = Telemetry.Send();

        // When the host stops, a call under way gets a moment to end: cut off, nobody would know whether LINE has the message.
        using var sending = new CancellationTokenSource();
        using var stopping = ct.Register(() => sending.CancelAfter(Grace));
        try
        {
            var client = clients.For(message.Group);
            var messages = Split(message.Messages);
            var result = message.ReplyToken is { } token
                ? await client.ReplyMessageWithJsonAsync(token, messages, sending.Token)
                : await client.PushMessageWithJsonAsync(message.Recipient, messages, new SendOptions { RetryKey = message.Id }, sending.Token);
            return new SendVerdict.Accepted(result.RequestId ?? result.AcceptedRequestId);
        }
        catch (LineResponseException busy) when (busy.StatusCode == HttpStatusCode.TooManyRequests && message.ReplyToken is null)
        {
            // Of the meanings of 429, only the used-up month needs more patience than the retry schedule has.
            readings.Forget(message.Group);
            return await budget.ClosedUntilAsync(message, ct) is { } opens ? new SendVerdict.NoRoom(opens) : SendVerdict.Of(busy);
        }
        catch (Exception exception) when (exception is LineResponseException or LineLimitException or ChannelAccessTokenException or HttpRequestException
            or OperationCanceledException or IOException)
        {
            return SendVerdict.Of(exception);
        }
        catch (Exception exception)
        {
            // Not LINE's doing, such as a group that is no longer in the settings: it never left, and must not block its stream for ever.
            Log.NotSendable(logger, message.Seq, FaultTrace.Of(exception));
            return new SendVerdict.NotYet(exception.GetType().Name, null);
        }
    }

    private static List<string> Split(string array)
    {
        using var json = JsonDocument.Parse(array);
        return [.. json.RootElement.EnumerateArray().Select(message => message.GetRawText())];
    }

    private sealed record Sending(Lease Lease, OutgoingMessage Message);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Message}")]
        public static partial void LeaseLost(ILogger logger, string message);

        [LoggerMessage(5, LogLevel.Error, "Outgoing message {Seq} cannot be sent as things are. Cause: {Cause}")]
        public static partial void NotSendable(ILogger logger, long seq, string cause);
    }
}

using System.Net;
using System.Text.Json;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>A claimed message on its way to LINE.</summary>
internal sealed record Sending(Lease Lease, OutgoingMessage Message);

/// <summary>Makes one attempt to send, and writes down what it came to; never inside a transaction.</summary>
internal sealed partial class MessageSender(
    IServiceScopeFactory scopes,
    LineClients clients,
    QuotaReadings readings,
    SendSettlement settlement,
    SentMarks marks,
    ChannelAccess access,
    TimeProvider clock,
    ILogger<OutboxProcessor> logger)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public async Task SendAsync(Sending sending, CancellationToken ct)
    {
        var (lease, message) = sending;
        try
        {
            var verdict = await TryAsync(message, ct);
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

            await SettleAsync(lease, verdict);
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

    private async Task SettleAsync(Lease lease, SendVerdict verdict)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<Transactions>().RunAsync(async token =>
        {
            var message = await LeasedWork.LoadAsync<OutgoingMessage>(services.GetRequiredService<SessionBotDb>(), lease, token);
            settlement.Settle(message, verdict);
            if (message.Status == QueueStatus.Dead)
            {
                await services.GetRequiredService<IDeadLetterWatch>().OnGivenUpAsync(message.Group, token);
            }
        }, CancellationToken.None);
    }

    /// <summary>Only a push costs: whether there is room for it is counted in the database.</summary>
    private async Task<DateTimeOffset?> ClosedUntilAsync(OutgoingMessage push, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PushBudget>().ClosedUntilAsync(push, ct);
    }

    private async Task<SendVerdict> TryAsync(OutgoingMessage message, CancellationToken ct)
    {
        if (message.ExpiresAt <= clock.GetUtcNow() || message is { Purpose: PushPurpose.RideOnly, ReplyToken: null })
        {
            return new SendVerdict.Expired();
        }

        using var span = Telemetry.Send();

        // When the host stops, a call under way gets a moment to end: cut off, nobody would know whether LINE has the message.
        using var sending = new CancellationTokenSource();
        using var stopping = ct.Register(() => sending.CancelAfter(Grace));
        try
        {
            if (message.ReplyToken is null && await ClosedUntilAsync(message, ct) is { } closedUntil)
            {
                return new SendVerdict.NoRoom(closedUntil);
            }

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
            return await ClosedUntilAsync(message, ct) is { } opens ? new SendVerdict.NoRoom(opens) : SendVerdict.Of(busy);
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Message}")]
        public static partial void LeaseLost(ILogger logger, string message);

        [LoggerMessage(5, LogLevel.Error, "Outgoing message {Seq} cannot be sent as things are. Cause: {Cause}")]
        public static partial void NotSendable(ILogger logger, long seq, string cause);
    }
}

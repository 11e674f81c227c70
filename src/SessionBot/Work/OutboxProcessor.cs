using System.Net;
using System.Text.Json;
using Line.Messaging;
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
    PushBudget budget,
    LeasedWork leased,
    WorkSignals signals,
    WorkActivity activity,
    IOptions<WorkOptions> options,
    TimeProvider clock,
    ILogger<OutboxProcessor> logger) : BackgroundService
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pump = new QueuePump(
            (count, ct) => queue.ClaimOutgoingAsync(count, options.Value.Lease, ct),
            SendAsync, signals.Outgoing, activity, options.Value, clock, logger);
        await pump.RunAsync(stoppingToken);
    }

    private async Task SendAsync(Lease lease, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var message = await LeasedWork.LoadAsync<OutgoingMessage>(scope.ServiceProvider.GetRequiredService<SessionBotDb>(), lease, ct);
            var verdict = await TryAsync(message, ct);
            if (ct.IsCancellationRequested && verdict is SendVerdict.InDoubt)
            {
                // The host stops: the open attempt stays counted, and the next start goes on from there.
                verdict = new SendVerdict.Interrupted();
            }

            await scope.ServiceProvider.GetRequiredService<Transactions>().RunAsync(_ =>
            {
                Settle(message, verdict);
                return Task.CompletedTask;
            }, CancellationToken.None);
        }
        catch (LeaseLostException lost)
        {
            Log.LeaseLost(logger, lost.Message);
        }
    }

    private async Task<SendVerdict> TryAsync(OutgoingMessage message, CancellationToken ct)
    {
        if (message.ExpiresAt <= clock.GetUtcNow() || message is { Purpose: PushPurpose.RideOnly, ReplyToken: null })
        {
            return new SendVerdict.Expired();
        }

        if (message.ReplyToken is null && await budget.ClosedUntilAsync(message.Group, message.Purpose, ct) is { } closedUntil)
        {
            return new SendVerdict.NoRoom(closedUntil);
        }

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
            if (message.ReplyToken is null && !result.AlreadyAccepted)
            {
                budget.Spend(message.Group);
            }

            return new SendVerdict.Accepted(result.RequestId ?? result.AcceptedRequestId);
        }
        catch (LineResponseException busy) when (busy.StatusCode == HttpStatusCode.TooManyRequests && message.ReplyToken is null)
        {
            // Of the meanings of 429, only the used-up month needs more patience than the retry schedule has.
            budget.Forget(message.Group);
            return await budget.ClosedUntilAsync(message.Group, message.Purpose, ct) is { } opens ? new SendVerdict.NoRoom(opens) : SendVerdict.Of(busy);
        }
        catch (Exception exception) when (exception is LineResponseException or LineLimitException or ChannelAccessTokenException or HttpRequestException
            or OperationCanceledException or IOException)
        {
            return SendVerdict.Of(exception);
        }
        catch (Exception exception)
        {
            // Not LINE's doing, such as a group that is no longer in the settings: it never left, and must not block its stream for ever.
            Log.NotSendable(logger, message.Seq, exception);
            return new SendVerdict.NotYet(exception.GetType().Name, null);
        }
    }

    private void Settle(OutgoingMessage message, SendVerdict verdict)
    {
        switch (verdict)
        {
            case SendVerdict.Accepted accepted:
                message.RequestId = accepted.RequestId;
                Finish(message);
                break;
            case SendVerdict.Refused when message.ReplyToken is not null && message.OpenAttempts > 1:
                // An earlier attempt may have used the token up: pushing now could say everything twice.
                message.LastError = "reply in doubt: its token is used up or too old";
                Finish(message);
                Log.InDoubt(logger, message.Seq);
                break;
            case SendVerdict.Expired:
                message.LastError = "expired before it could be sent";
                Finish(message);
                break;
            case SendVerdict.NoRoom noRoom:
                message.OpenAttempts--;
                LeasedWork.Wait(message, noRoom.Until, "no room in the month's quota");
                break;
            case SendVerdict.Refused when message.IsReplyOnly:
                message.LastError = "reply refused; a push would cost a message for each member of the group";
                Finish(message);
                break;
            case SendVerdict.Refused when message.ReplyToken is not null:
                message.ReplyToken = null;
                message.OpenAttempts = 0;
                message.StreamKey = OutgoingMessage.PushStream(message.Group, message.Recipient, message.Purpose);
                leased.Release(message, "reply refused: pushed instead");
                break;
            case SendVerdict.Refused refused:
                leased.Fail(message, $"refused with {(int)refused.Status}", final: true);
                Log.Dead(logger, message.Seq, message.LastError);
                break;
            case SendVerdict.NotYet notYet:
                message.OpenAttempts--;
                leased.Fail(message, notYet.Why, notBefore: notYet.NotBefore);
                Log.PutOff(logger, message.Seq, notYet.Why, message.Status);
                break;
            case SendVerdict.Interrupted:
                leased.Release(message, "the service stopped");
                break;
            case SendVerdict.InDoubt inDoubt:
                leased.Fail(message, inDoubt.Why);
                Log.PutOff(logger, message.Seq, inDoubt.Why, message.Status);
                break;
            default:
                throw new InvalidOperationException($"No rule for {verdict.GetType().Name}.");
        }
    }

    /// <summary>What has been said stays in LINE alone: a copy here would have to be found again at every unsend.</summary>
    private void Finish(OutgoingMessage message)
    {
        message.Messages = "[]";
        leased.Finish(message);
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

        [LoggerMessage(2, LogLevel.Warning, "Outgoing message {Seq} is in doubt: LINE may have taken the reply at an earlier attempt, so it is not sent again")]
        public static partial void InDoubt(ILogger logger, long seq);

        [LoggerMessage(3, LogLevel.Error, "Outgoing message {Seq} is given up: {Error}")]
        public static partial void Dead(ILogger logger, long seq, string? error);

        [LoggerMessage(5, LogLevel.Error, "Outgoing message {Seq} cannot be sent as things are")]
        public static partial void NotSendable(ILogger logger, long seq, Exception exception);

        [LoggerMessage(4, LogLevel.Warning, "Outgoing message {Seq} was not sent ({Why}) and is now {Status}")]
        public static partial void PutOff(ILogger logger, long seq, string why, QueueStatus status);
    }
}

using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Writes down what an attempt came to that LINE did not accept, in the transaction that runs; <see cref="SentMarks"/> has the others.</summary>
internal sealed partial class SendSettlement(ChannelAccess access, LeasedWork leased, TimeProvider clock, ILogger<OutboxProcessor> logger)
{
    public void Settle(OutgoingMessage message, SendVerdict verdict)
    {
        switch (verdict)
        {
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
                BecomePush(message);
                leased.Release(message, "reply refused: pushed instead");
                break;
            case SendVerdict.Refused refused:
                leased.Fail(message, $"refused with {(int)refused.Status}", final: true);
                Log.Dead(logger, message.Seq, message.LastError);
                break;
            case SendVerdict.LockedOut locked:
                access.Denied(message.Group, locked.Why);
                message.OpenAttempts--;
                leased.Fail(message, locked.Why);
                KeepIfPushable(message);
                Log.PutOff(logger, message.Seq, locked.Why, message.Status);
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

    /// <summary>No operator is as quick as a reply token is short-lived: the answer waits for the channel as a push, or for the next reply to ride on.</summary>
    private void KeepIfPushable(OutgoingMessage message)
    {
        if (message is { Status: QueueStatus.Dead, ReplyToken: not null, IsReplyOnly: false, OpenAttempts: 0 })
        {
            BecomePush(message);
            (message.Status, message.DoneAt) = (QueueStatus.Pending, null);
            LeasedWork.Wait(message, clock.GetUtcNow() + RetrySchedule.LongestPause, $"{message.LastError}: kept until LINE takes the channel's token again");
        }
    }

    private static void BecomePush(OutgoingMessage message)
    {
        message.ReplyToken = null;
        message.OpenAttempts = 0;
        message.StreamKey = OutgoingMessage.PushStream(message.Group, message.Recipient, message.Purpose);
    }

    /// <summary>What has been said stays in LINE alone: a copy here would have to be found again at every unsend.</summary>
    private void Finish(OutgoingMessage message)
    {
        message.Messages = "[]";
        leased.Finish(message);
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "Outgoing message {Seq} is in doubt: LINE may have taken the reply at an earlier attempt, so it is not sent again")]
        public static partial void InDoubt(ILogger logger, long seq);

        [LoggerMessage(3, LogLevel.Error, "Outgoing message {Seq} is given up: {Error}")]
        public static partial void Dead(ILogger logger, long seq, string? error);

        [LoggerMessage(4, LogLevel.Warning, "Outgoing message {Seq} was not sent ({Why}) and is now {Status}")]
        public static partial void PutOff(ILogger logger, long seq, string why, QueueStatus status);
    }
}

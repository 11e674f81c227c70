using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Prepared;

/// <summary>A message to LINE as its row is written.</summary>
internal static class OutgoingRow
{
    public const string Insert = """
        INSERT INTO outgoing_message (id, lane, stream_key, "group", recipient, purpose, is_reply_only, reply_token, messages, received_at, due_at,
            status, attempts, open_attempts, fence, lease_until, first_claimed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING seq
        """;

    public static object?[] Values(OutgoingMessage message) =>
    [
        message.Id, message.Lane, message.StreamKey, message.Group, message.Recipient, $"{message.Purpose}", message.IsReplyOnly, message.ReplyToken, message.Messages,
        message.ReceivedAt.ToUnixTimeMilliseconds(), message.DueAt.ToUnixTimeMilliseconds(), (long)message.Status, (long)message.Attempts, (long)message.OpenAttempts, message.Fence,
        message.LeaseUntil?.ToUnixTimeMilliseconds(), message.FirstClaimedAt?.ToUnixTimeMilliseconds(),
    ];
}

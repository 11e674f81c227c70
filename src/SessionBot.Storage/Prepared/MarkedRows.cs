using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Prepared;

/// <summary>What <see cref="WorkQueue.MarkSentAsync"/> does, in a transaction of the caller.</summary>
public static class MarkedRows
{
    internal const string Mark = """
        UPDATE outgoing_message SET status = 1, lease_until = NULL, done_at = $3, request_id = $4, messages = '[]'
        WHERE seq = $1 AND fence = $2 AND status = 0
        """;

    /// <returns>The rows that were still held.</returns>
    public static async Task<IReadOnlyList<long>> MarkAsync(IPreparedTransaction transaction, IReadOnlyList<SentMessage> sent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var changed = await transaction.RunAsync(
            [.. sent.Select(one => (Mark, (object?[])[one.Seq, one.Fence, one.At.ToUnixTimeMilliseconds(), one.RequestId]))], ct);
        return [.. sent.Zip(changed).Where(one => one.Second == 1).Select(one => one.First.Seq)];
    }
}

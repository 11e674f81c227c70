using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>Claims from one queue table.</summary>
/// <remarks>
/// The pending rows are walked from the oldest, and the first of each stream is its head: usually a few steps. An index by stream would
/// find the heads at once, and cost every insert more than everything else about it.
/// </remarks>
internal static class SqliteClaim
{
    /// <param name="connection">Of the database.</param>
    /// <param name="claim">What is asked for.</param>
    /// <param name="flush">
    /// Whether a claim must survive a power loss: what LINE may have got must be known afterwards, how often an event was begun need not.
    /// </param>
    public static IReadOnlyList<Lease> Run(WriteConnection connection, QueueClaim claim, bool flush)
    {
        var heads = Heads(connection, claim);
        return heads.Count == 0 ? [] : Take(connection, heads, claim, flush);
    }

    private static List<long> Heads(WriteConnection connection, QueueClaim claim)
    {
        var heads = new List<long>(claim.Count);
        var streams = new HashSet<string>(StringComparer.Ordinal);
        var pending = connection.Prepare($"""
            SELECT seq, stream_key, due_at <= $2 AND (lease_until IS NULL OR lease_until <= $2), $3 AND attempts > 0 FROM {claim.Table}
            WHERE status = 0 AND lane = $1 ORDER BY seq
            """);
        pending.Bind(1, claim.Lane);
        pending.Bind(2, claim.Now.ToUnixTimeMilliseconds());
        pending.Bind(3, claim.RetriesApart ? 1 : 0);
        var hasRetry = false;
        while (heads.Count < claim.Count && pending.Step())
        {
            if (streams.Add(pending.Text(1)) && pending.Flag(2) && !(hasRetry && pending.Flag(3)))
            {
                heads.Add(pending.Number(0));
                hasRetry |= pending.Flag(3);
            }
        }

        pending.Reset();
        return heads;
    }

    private static List<Lease> Take(WriteConnection connection, List<long> heads, QueueClaim claim, bool flush)
    {
        var leases = new List<Lease>(heads.Count);
        connection.Begin(flush);
        var lease = connection.Prepare($"""
            UPDATE {claim.Table} SET lease_until = $2, attempts = attempts + 1, fence = fence + 1,
                first_claimed_at = COALESCE(first_claimed_at, $3), {QueueClaim.ForgetError}{claim.AlsoSet}
            WHERE seq = $1 RETURNING fence, attempts, "group"
            """);
        foreach (var seq in heads)
        {
            lease.Bind(1, seq);
            lease.Bind(2, claim.Until.ToUnixTimeMilliseconds());
            lease.Bind(3, claim.Now.ToUnixTimeMilliseconds());
            if (lease.Step())
            {
                leases.Add(new(seq, lease.Text(2), lease.Number(0), (int)lease.Number(1), claim.Until));
            }

            lease.Reset();
        }

        connection.Commit();
        return leases;
    }
}

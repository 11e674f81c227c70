using Microsoft.Data.Sqlite;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>
/// Claims from one queue table, on a connection that is kept with its statements. One caller at a time, with the right to write.
/// </summary>
/// <remarks>
/// The pending rows are walked from the oldest, and the first of each stream is its head: usually a few steps. An index by stream would
/// find the heads at once, and cost every insert more than everything else about it.
/// </remarks>
/// <param name="connectionString">Of the database.</param>
/// <param name="flush">
/// Whether a claim must survive a power loss: what LINE may have got must be known afterwards, how often an event was begun need not.
/// </param>
internal sealed class SqliteClaim(string connectionString, bool flush) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();

    private SqliteConnection? _connection;
    private SqliteStatement? _pending, _lease, _begin, _commit;

    public IReadOnlyList<Lease> Run(QueueClaim claim)
    {
        try
        {
            if (_connection is null)
            {
                Open(claim);
            }

            var heads = Heads(_pending!, claim);
            return heads.Count == 0 ? [] : Take(heads, claim);
        }
        catch
        {
            // Closing rolls back. Whatever was wrong with the connection, the next claim gets a new one.
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _pending?.Dispose();
        _lease?.Dispose();
        _begin?.Dispose();
        _commit?.Dispose();
        _connection?.Dispose();
        (_connection, _pending, _lease, _begin, _commit) = (null, null, null, null, null);
    }

    private static List<long> Heads(SqliteStatement pending, QueueClaim claim)
    {
        var heads = new List<long>(claim.Count);
        var streams = new HashSet<string>(StringComparer.Ordinal);
        pending.Bind(1, claim.Lane);
        pending.Bind(2, claim.Now.ToUnixTimeMilliseconds());
        while (heads.Count < claim.Count && pending.Step())
        {
            if (streams.Add(pending.Text(1)) && pending.Number(2) != 0)
            {
                heads.Add(pending.Number(0));
            }
        }

        pending.Reset();
        return heads;
    }

    private List<Lease> Take(List<long> heads, QueueClaim claim)
    {
        var leases = new List<Lease>(heads.Count);
        _begin!.Run();
        foreach (var seq in heads)
        {
            _lease!.Bind(1, seq);
            _lease.Bind(2, claim.Until.ToUnixTimeMilliseconds());
            _lease.Bind(3, claim.Now.ToUnixTimeMilliseconds());
            if (_lease.Step())
            {
                leases.Add(new(seq, _lease.Text(2), _lease.Number(0), (int)_lease.Number(1), claim.Until));
            }

            _lease.Reset();
        }

        _commit!.Run();
        return leases;
    }

    private void Open(QueueClaim claim)
    {
        _connection = new SqliteConnection(_connectionString);
        _connection.Open();
        SecureDelete.Ask(_connection);
        if (!flush)
        {
            using var normal = new SqliteStatement(_connection, "PRAGMA synchronous = NORMAL");
            normal.Run();
        }

        _pending = new SqliteStatement(_connection, $"""
            SELECT seq, stream_key, due_at <= ?2 AND (lease_until IS NULL OR lease_until <= ?2) FROM {claim.Table}
            WHERE status = 0 AND lane = ?1 ORDER BY seq
            """);
        _lease = new SqliteStatement(_connection, $"""
            UPDATE {claim.Table} SET lease_until = ?2, attempts = attempts + 1, fence = fence + 1,
                first_claimed_at = COALESCE(first_claimed_at, ?3), {QueueClaim.ForgetError}{claim.AlsoSet}
            WHERE seq = ?1 RETURNING fence, attempts, "group"
            """);
        _begin = new SqliteStatement(_connection, "BEGIN IMMEDIATE");
        _commit = new SqliteStatement(_connection, "COMMIT");
    }
}

using Npgsql;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.PostgreSql;

/// <summary>Claims in one statement: two claims that run at once, in whatever process, never take the same row.</summary>
internal static class PostgreSqlClaim
{
    public static async Task<IReadOnlyList<Lease>> RunAsync(NpgsqlDataSource source, QueueClaim claim, CancellationToken ct)
    {
        await using var command = source.CreateCommand($"""
            WITH head AS MATERIALIZED (
                SELECT row.seq, @apart AND row.attempts > 0 AS again FROM {claim.Table} AS row
                WHERE row.status = 0 AND row.lane = @lane AND row.due_at <= @now
                    AND (row.lease_until IS NULL OR row.lease_until <= @now)
                    AND NOT EXISTS (
                        SELECT 1 FROM {claim.Table} AS older
                        WHERE older.status = 0 AND older.lane = @lane AND older.stream_key = row.stream_key AND older.seq < row.seq)
                ORDER BY row.seq LIMIT @count FOR UPDATE OF row SKIP LOCKED),
            ranked AS (SELECT seq, again, row_number() OVER (PARTITION BY again ORDER BY seq) AS nth FROM head)
            UPDATE {claim.Table} SET lease_until = @until, attempts = attempts + 1, fence = fence + 1,
                first_claimed_at = COALESCE(first_claimed_at, @now), {QueueClaim.ForgetError}{claim.AlsoSet}
            WHERE seq IN (SELECT seq FROM ranked WHERE NOT again OR nth = 1)
            RETURNING seq, "group", fence, attempts
            """);
        command.Parameters.AddWithValue("@lane", claim.Lane);
        command.Parameters.AddWithValue("@now", claim.Now.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("@until", claim.Until.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("@count", claim.Count);
        command.Parameters.AddWithValue("@apart", claim.RetriesApart);
        var leases = new List<Lease>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            leases.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt32(3), claim.Until));
        }

        return leases;
    }
}

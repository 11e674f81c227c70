using Npgsql;
using NpgsqlTypes;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.PostgreSql;

/// <summary>Marks sent messages in one statement.</summary>
internal static class PostgreSqlMarkSent
{
    private const string Mark = """
        UPDATE outgoing_message AS row SET status = 1, lease_until = NULL, done_at = sent.at, request_id = sent.request_id, messages = '[]'
        FROM unnest($1, $2, $3, $4) AS sent (seq, fence, at, request_id)
        WHERE row.seq = sent.seq AND row.fence = sent.fence AND row.status = 0
        RETURNING row.seq
        """;

    public static async Task<IReadOnlyList<long>> RunAsync(NpgsqlDataSource source, IReadOnlyList<SentMessage> sent, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Mark);
        command.Parameters.Add(Column(sent, one => one.Seq, NpgsqlDbType.Bigint));
        command.Parameters.Add(Column(sent, one => one.Fence, NpgsqlDbType.Bigint));
        command.Parameters.Add(Column(sent, one => one.At.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint));
        command.Parameters.Add(Column(sent, one => one.RequestId, NpgsqlDbType.Text));
        var marked = new List<long>(sent.Count);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            marked.Add(reader.GetInt64(0));
        }

        return marked;
    }

    private static NpgsqlParameter<T[]> Column<T>(IReadOnlyList<SentMessage> sent, Func<SentMessage, T> value, NpgsqlDbType type) =>
        new() { TypedValue = [.. sent.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | type };
}

using Microsoft.Data.Sqlite;

namespace SessionBot.Load.Speed;

/// <summary>A past of finished events, and a reply or push for every second of them, as a year of use leaves them behind.</summary>
internal static class GrowthHistory
{
    private const string Events = """
        WITH RECURSIVE past(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past WHERE n < $rows)
        INSERT INTO work_item (id, lane, stream_key, "group", message_id, payload, fate, status, attempts, fence, received_at, due_at, first_claimed_at, done_at)
        SELECT printf('00%024d', n), 'webhook', printf('%s/Ue%031d', $group, n % 2000), $group, printf('4%017d', n), CAST($text AS BLOB), 'question:' || (n % 500),
            1, 1, 1, $end - 1000 * ($rows - n), $end - 1000 * ($rows - n), $end - 1000 * ($rows - n), $end - 1000 * ($rows - n)
        FROM past
        """;

    /// <summary>Every tenth is a push.</summary>
    private const string Messages = """
        WITH RECURSIVE past(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past WHERE n < $rows / 2)
        INSERT INTO outgoing_message (id, "group", recipient, reply_token, messages, open_attempts, request_id, lane, stream_key, status, attempts, fence,
            received_at, due_at, first_claimed_at, done_at)
        SELECT printf('%08X-0000-4000-8000-%012X', n, n), $group, printf('Ue%031d', n % 2000), CASE WHEN n % 10 = 0 THEN NULL ELSE printf('%032d', n) END,
            $text, 0, printf('r%020d', n), 'send', printf('%s/Ue%031d', $group, n % 2000), 1, 1, 1,
            $end - 2000 * ($rows / 2 - n), $end - 2000 * ($rows / 2 - n), $end - 2000 * ($rows / 2 - n), $end - 2000 * ($rows / 2 - n)
        FROM past
        """;

    private static readonly string Text = $$"""[{"type":"text","text":"{{new string('あ', 160)}}"}]""";

    public static void Write(SqliteConnection connection, int rows)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var sql in (string[])[Events, Messages])
        {
            using var insert = connection.CreateCommand();
            (insert.Transaction, insert.CommandText, insert.CommandTimeout) = (transaction, sql, 0);
            insert.Parameters.AddWithValue("$rows", rows);
            insert.Parameters.AddWithValue("$group", GrowthService.Group);
            insert.Parameters.AddWithValue("$text", Text);
            insert.Parameters.AddWithValue("$end", TimeProvider.System.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds());
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}

using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SessionBot.Load.Board;

/// <summary>How long a board takes whose session has more questions than any ever had.</summary>
internal static class RenderRun
{
    private const int WarmUp = 5;

    /// <summary>What somebody looks for is read for nobody else.</summary>
    private static readonly (string Name, string Query)[] Looks =
        [("search", "?q=" + Uri.EscapeDataString("申請の手順")), ("filter", "?label=" + Uri.EscapeDataString("費用")), ("sort", "?sort=Supporters")];

    private const string Ask = """
        WITH RECURSIVE asked(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM asked WHERE n < $questions)
        INSERT INTO "Questions" ("Id", "SessionId", "Number", "AskerId", "Timing", "AskedAt", "State", "Kind", "Label", "IsAnonymous", "NeedsCare")
        SELECT printf('%08X-0000-7000-9000-%012X', n, n), (SELECT "Id" FROM "Sessions"), n, (SELECT "Id" FROM "Members" LIMIT 1), 'Live', $now,
            CASE n % 4 WHEN 0 THEN 'Held' WHEN 1 THEN 'Queued' WHEN 2 THEN 'Answered' ELSE 'NotTaken' END, 'Question', CASE n % 3 WHEN 0 THEN '費用' END, 0, 0 FROM asked;
        WITH RECURSIVE asked(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM asked WHERE n < $questions)
        INSERT INTO "QuestionParts" ("LineMessageId", "Text", "SentAt", "TextAt", "QuestionId")
        SELECT printf('5%017d', n), n || '番の窓口では、申請の手順をどのように変えましたか。', $now, $now, printf('%08X-0000-7000-9000-%012X', n, n) FROM asked
        """;

    public static async Task PlayAsync(BoardHouse house, int questions, int looks, BoardReport report, CancellationToken ct)
    {
        await ChangeAsync(house, Ask, questions, ct);
        var took = new Dictionary<string, List<double>>();
        for (var look = 0; look < WarmUp + looks; look++)
        {
            // What was rendered for the version before is of no use.
            await ChangeAsync(house, """UPDATE "Sessions" SET "Version" = "Version" + 1""", questions, ct);
            await TimeAsync("fragment", () => house.Moderators[0].CardsAsync(ct));
            await TimeAsync("page", () => house.Moderators[0].LookAsync(ct));
            foreach (var (name, query) in Looks)
            {
                await TimeAsync(name, () => house.Moderators[0].LookAsync(ct, query));
            }
        }

        foreach (var (name, times) in took)
        {
            report.Print($"{name}-p95", BoardReport.At([.. times.Skip(WarmUp).Order()], 0.95), "ms", 100);
        }

        async Task TimeAsync(string name, Func<Task> look)
        {
            var began = Stopwatch.GetTimestamp();
            await look();
            took.TryAdd(name, []);
            took[name].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private static async Task ChangeAsync(BoardHouse house, string sql, int questions, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(house.Database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync(ct);
        await using var change = connection.CreateCommand();
        change.CommandText = sql;
        change.Parameters.AddWithValue("$questions", questions);
        change.Parameters.AddWithValue("$now", TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        await change.ExecuteNonQueryAsync(ct);
    }
}

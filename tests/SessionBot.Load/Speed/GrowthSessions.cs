using Microsoft.Data.Sqlite;

namespace SessionBot.Load.Speed;

/// <summary>Past sessions with ten answered questions each. Of one in ten nobody ever approved the minutes.</summary>
internal static class GrowthSessions
{
    private const int Questions = 10;

    private const string Past = "WITH RECURSIVE past(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past WHERE n < $sessions), "
        + "asked(q) AS (SELECT 1 UNION ALL SELECT q + 1 FROM asked WHERE q < $questions)\n";

    private const string SessionId = "printf('%08X-0000-7000-8000-%012X', n, n)";

    private const string QuestionId = "printf('%08X-%04X-7000-9000-%012X', n, q, n)";

    // As long as an article with its evidence, and as short to read as it can be.
    private const string Document = """'{"schema":1,"title":"第' || n || '回","drafter":"' || hex(zeroblob(10000)) || '","layout":{"name":"x","hash":"x"},"sections":[],"coverage":[]}'""";

    private const string At = "($end - 604800000 * ($sessions - n))";

    private static readonly string[] Sql =
    [
        $"""
        INSERT INTO "Sessions" ("Id", "StudyGroupId", "Number", "Topic", "Place", "Participants", "ReportsOpenAt", "ReportsDueAt", "StartsAt", "EndsAt", "Phase",
            "PhaseChangedAt", "Version", "Speakers")
        {Past} SELECT {SessionId}, (SELECT "Id" FROM "StudyGroups"), n, '窓口の始め方', 'オンライン', '会員', {At}, {At}, {At}, {At} + 5400000,
            CASE WHEN n % 10 = 0 THEN 'Closed' ELSE 'Published' END, {At} + 5400000, $questions, '[]' FROM past
        """,
        $"""
        INSERT INTO "Questions" ("Id", "SessionId", "Number", "AskerId", "Timing", "AskedAt", "State", "Kind", "IsAnonymous")
        {Past} SELECT {QuestionId}, {SessionId}, q, (SELECT "Id" FROM "Members" ORDER BY "Id" LIMIT 1), 'Live', {At}, 'Answered', 'Question', 0 FROM past, asked
        """,
        $"""
        INSERT INTO "QuestionParts" ("LineMessageId", "Text", "SentAt", "TextAt", "QuestionId")
        {Past} SELECT printf('5%013d%04d', n, q), n || '回目の手続きのその' || q || 'はどうなりますか', {At}, {At}, {QuestionId} FROM past, asked
        """,
        $"""
        INSERT INTO "SessionEvents" ("SessionId", "Version", "At", "Kind", "Subject", "After", "Step")
        {Past} SELECT {SessionId}, q, {At}, 'QuestionAsked', {QuestionId}, 'x', q FROM past, asked
        """,
        $$"""
        INSERT INTO "Minutes" ("SessionId", "Revision", "State", "Document", "Hash", "SourceHash", "Drafter", "DraftedAt", "ApprovedAt")
        {{Past}} SELECT {{SessionId}}, 1, 'Approved', {{Document}}, printf('%064x', n), printf('%064x', n), 'x', {{At}}, {{At}} FROM past WHERE n % 10 > 0
        """,
    ];

    public static void Write(SqliteConnection connection, int sessions)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var sql in Sql)
        {
            using var insert = connection.CreateCommand();
            (insert.Transaction, insert.CommandText) = (transaction, sql);
            insert.Parameters.AddWithValue("$sessions", sessions);
            insert.Parameters.AddWithValue("$questions", Questions);
            insert.Parameters.AddWithValue("$end", TimeProvider.System.GetUtcNow().AddDays(-7).ToUnixTimeMilliseconds());
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}

namespace SessionBot.Load.Board;

/// <summary>When a message became a question, when that ceased to wait for a look, and whether a board that looked meanwhile should have shown it.</summary>
/// <param name="Asked">The version of the session.</param>
/// <param name="HandledAt">By the service's clock.</param>
/// <param name="Left">The version at which it was approved, or unsent.</param>
internal sealed record LookedAt(int Asked, DateTimeOffset HandledAt, int Left)
{
    public static async Task<IReadOnlyDictionary<string, LookedAt>> ReadAsync(BoardHouse house)
    {
        var entries = await house.Database.QueryAsync(
            """
            SELECT p."LineMessageId", e."Version", e."Kind", e."At" FROM "SessionEvents" e JOIN "QuestionParts" p ON p."QuestionId" = e."Subject"
            WHERE e."Kind" IN ('QuestionAsked', 'QuestionChanged', 'QuestionUnsent') ORDER BY e."Version"
            """,
            row => (Message: row.GetString(0), Version: row.GetInt32(1), IsAsked: row.GetString(2) == "QuestionAsked", At: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));
        return entries.GroupBy(entry => entry.Message).Where(about => about.First().IsAsked).ToDictionary(
            about => about.Key, about => new LookedAt(about.First().Version, about.First().At, about.Skip(1).Select(entry => entry.Version).FirstOrDefault(int.MaxValue)));
    }

    /// <summary>It waited on the first page of its column while the board looked.</summary>
    public bool IsDue(LivePage board) => board.Looks.Any(look => look.Version >= Asked && look.Version < Left && look.IsWhole);
}

using AngleSharp.Html.Parser;

namespace SessionBot.Load.Board;

/// <summary>S2: a full hall. All join within a minute and say something, most of it no question.</summary>
internal static class HallRun
{
    private const int Boards = 3;

    private static readonly HtmlParser Parser = new();

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromSeconds(4);

    public static async Task PlayAsync(BoardHouse house, int questions, int comments, TimeSpan duration, BoardReport report, CancellationToken ct)
    {
        var asked = new Asked(questions + comments, comments, Boards);
        var boards = await house.BoardsAsync(Boards, asked.Note, ct);
        var (projector, speaker) = (await house.ProjectorAsync(_ => { }, ct), await house.SpeakerAsync(_ => { }, ct));
        await Task.WhenAll(
            Pace.RunAsync(asked.All.Count, duration, number => JoinAsync(house, asked.All[number], number, ct), ct),
            Pace.RunAsync((int)(duration / BetweenSteps), duration, step => ModerateAsync(house, step, ct), ct));
        await report.TruthAsync(house, asked, boards, ct);
        await report.DelaysAsync(house, asked, boards);
        var (now, next) = (await WordsAsync(house, "Now"), await WordsAsync(house, "Next"));
        report.Print("projector-unlike-the-database", now is not null && Words(projector, ".words") is [var shown] && shown == now ? 0 : 1, "pages", 0);
        report.Print("speaker-unlike-the-database", now is not null && next is not null && Words(speaker, ".words").SequenceEqual([now, next]) ? 0 : 1, "pages", 0);
        report.Print("members-lost", asked.All.Count - await house.Database.CountAsync("""FROM "Members" WHERE NOT "IsOrganizer" AND "RegionId" IS NOT NULL"""), "members", 0);
    }

    private static async Task JoinAsync(BoardHouse house, SentMessage message, int number, CancellationToken ct) =>
        await message.SendAsync(house.Line.Platform, await house.MemberAsync($"会員{number + 1}", ct));

    /// <summary>What came in is approved; then and when one question comes up, and the one that waits first is next.</summary>
    private static async Task ModerateAsync(BoardHouse house, int step, CancellationToken ct)
    {
        var moderator = house.Moderators[0];
        await moderator.LookAsync(ct);
        await moderator.PressAsync("approve-all", null, ct);
        if (step % 3 == 2)
        {
            await moderator.PressAsync("advance", null, ct);
            if (await house.Database.QueryAsync("""SELECT "Number" FROM "Questions" WHERE "State" = 'Queued' ORDER BY "Number" LIMIT 1""", row => row.GetInt32(0)) is [var first])
            {
                await moderator.PressAsync("next", first, ct);
            }
        }
    }

    private static async Task<string?> WordsAsync(BoardHouse house, string state) => (await house.Database.QueryAsync(
        $"""SELECT p."Text" FROM "Questions" q JOIN "QuestionParts" p ON p."QuestionId" = q."Id" WHERE q."State" = '{state}' """, row => row.GetString(0))).SingleOrDefault();

    private static List<string> Words(LivePage page, string selector) =>
        [.. Parser.ParseDocument(page.Shown!.Html).QuerySelectorAll(selector).Select(words => words.TextContent.Trim())];
}

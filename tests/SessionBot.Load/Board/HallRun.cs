namespace SessionBot.Load.Board;

/// <summary>S2: a full hall. All join within a minute and say something, most of it no question.</summary>
internal static class HallRun
{
    private const int Boards = 3;

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromSeconds(4);

    public static async Task PlayAsync(BoardHouse house, int questions, int comments, TimeSpan duration, BoardReport report, CancellationToken ct)
    {
        var asked = new Asked(questions + comments, comments, Boards);
        var boards = await house.BoardsAsync(Boards, asked.Note, ct);
        var projector = await house.ProjectorAsync(_ => { }, ct);
        await Task.WhenAll(
            Pace.RunAsync(asked.All.Count, duration, number => JoinAsync(house, asked.All[number], number, ct), ct),
            Pace.RunAsync((int)(duration / BetweenSteps), duration, step => ModerateAsync(house.Moderators[0], step, ct), ct));
        await report.TruthAsync(house, asked, boards, ct);
        await report.DelaysAsync(house, asked, boards);
        var now = await house.Database.QueryAsync(
            """SELECT p."Text" FROM "Questions" q JOIN "QuestionParts" p ON p."QuestionId" = q."Id" WHERE q."State" = 'Now' """, row => row.GetString(0));
        report.Print("projector-unlike-the-database", now is [var words] && projector.Shown!.Html.Contains(words, StringComparison.Ordinal) ? 0 : 1, "pages", 0);
        report.Print("members-lost", asked.All.Count - await house.Database.CountAsync("""FROM "Members" WHERE NOT "IsOrganizer" AND "RegionId" IS NOT NULL"""), "members", 0);
    }

    private static async Task JoinAsync(BoardHouse house, SentMessage message, int number, CancellationToken ct) =>
        await message.SendAsync(house.Line.Platform, await house.MemberAsync($"会員{number + 1}", ct));

    private static async Task ModerateAsync(Moderator moderator, int step, CancellationToken ct)
    {
        await moderator.LookAsync(ct);
        await moderator.PressAsync("approve-all", null, ct);
        if (step % 3 == 2)
        {
            await moderator.PressAsync("advance", null, ct);
        }
    }
}

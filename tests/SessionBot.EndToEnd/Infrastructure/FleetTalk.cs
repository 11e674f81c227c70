using System.Globalization;
using System.Text.RegularExpressions;
using LineSimulator.People;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A session in which every member says one thing a round, all at the same time, and what must have become of it.</summary>
internal static partial class FleetTalk
{
    public const int Rounds = 6;

    private const int Members = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<List<SimulatedUser>> BeginAsync(Fleet fleet)
    {
        var organizer = await fleet.Line.FriendAsync("桐生");
        foreach (var text in new[] { $"運営登録 {ServiceSettings.OrganizerCode}", LiveSession.Plan(), "開始" })
        {
            await fleet.Line.SayAsync(organizer, text);
        }

        var members = new List<SimulatedUser>();
        for (var number = 1; number <= Members; number++)
        {
            members.Add(await fleet.MemberAsync($"会員{number}"));
        }

        await fleet.IdleAsync();
        Assert.Contains("開始しました", fleet.Line.FromBot(organizer)[^1].Text);
        return members;
    }

    /// <summary>Every member says one thing, all at the same time; returns when each of them got its 200.</summary>
    public static async Task SayAllAsync(Fleet fleet, List<SimulatedUser> members, int round)
    {
        await Task.WhenAll(members.Select(member => fleet.Line.SayAsync(member, Words(member, round))));
        while (fleet.Line.Platform.PendingRedeliveries > 0)
        {
            await fleet.Line.Platform.RedeliverPendingAsync(Ct);
        }
    }

    /// <summary>Each message had one effect, in its member's order, and nobody was told anything twice.</summary>
    public static async Task CheckAsync(Fleet fleet, List<SimulatedUser> members, ITestOutputHelper output)
    {
        await fleet.IdleAsync();
        var questions = await fleet.QueryAsync(
            """SELECT "Number", "Text", "LineUserId" FROM "Questions" JOIN "QuestionParts" ON "QuestionId" = "Questions"."Id" JOIN "Members" ON "Members"."Id" = "AskerId" ORDER BY "Number" """,
            row => (Number: row.GetInt32(0), Text: row.GetString(1), Asker: row.GetString(2)));
        Assert.Equal(Enumerable.Range(1, Members * Rounds), questions.Select(question => question.Number));
        Assert.All(members, member => Assert.Equal(
            Enumerable.Range(0, Rounds).Select(round => Words(member, round)),
            questions.Where(question => question.Asker == member.Id).Select(question => question.Text)));

        var receipts = members.SelectMany(member => fleet.Line.FromBot(member).SelectMany(entry => Receipt().Matches(entry.Text)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))).ToList();
        var doubtful = (await fleet.QueryAsync("SELECT COUNT(*) FROM outgoing_message WHERE last_error LIKE '%in doubt%'", row => row.GetInt64(0)))[0];
        output.WriteLine($"{questions.Count} questions, {receipts.Count} receipts, {doubtful} in doubt");
        Assert.Equal(receipts.Distinct().Count(), receipts.Count);
        Assert.InRange(receipts.Count, questions.Count - doubtful, questions.Count);
        Assert.Equal(0, (await fleet.QueryAsync("SELECT COUNT(*) FROM work_item WHERE status <> 1 OR lease_until IS NOT NULL", row => row.GetInt64(0)))[0]);
    }

    private static string Words(SimulatedUser member, int round) => $"{member.Name}の{round + 1}つ目の質問はどうなりますか";

    [GeneratedRegex(@"No\.([0-9]+)として受け付けました")]
    private static partial Regex Receipt();
}

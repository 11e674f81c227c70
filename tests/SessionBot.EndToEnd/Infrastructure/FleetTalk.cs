using System.Globalization;
using System.Text.RegularExpressions;
using LineSimulator.People;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A session in which every member says one thing a round, all at the same time, and what must have become of it.</summary>
internal sealed partial class FleetTalk
{
    public const int Members = 12;

    /// <summary>How often everybody says something in a test, at least 4.</summary>
    public static readonly int Rounds =
        Environment.GetEnvironmentVariable("SESSIONBOT_TEST_ROUNDS") is { Length: > 0 } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : 4;

    private readonly Fleet fleet;
    private readonly int session;
    private readonly List<SimulatedUser> members = [];
    private int rounds;

    private FleetTalk(Fleet fleet, int session, SimulatedUser organizer) => (this.fleet, this.session, Organizer) = (fleet, session, organizer);

    public SimulatedUser Organizer { get; }

    public static async Task<FleetTalk> BeginAsync(Fleet fleet)
    {
        var talk = new FleetTalk(fleet, fleet.NextSession(), await fleet.Line.FriendAsync("桐生"));

        // The session of the test before may still be live.
        foreach (var text in new[] { $"運営登録 {ServiceSettings.OrganizerCode}", "終了", LiveSession.Plan(talk.session), "開始" })
        {
            await fleet.Line.SayAsync(talk.Organizer, text);
            await fleet.Line.RedeliverAsync();
        }

        for (var number = 1; number <= Members; number++)
        {
            talk.members.Add(await fleet.MemberAsync($"会員{number}"));
        }

        await fleet.IdleAsync();
        Assert.Contains($"第{talk.session}回を開始しました", fleet.Line.FromBot(talk.Organizer)[^1].Text);
        return talk;
    }

    /// <summary>Every member says one thing, all at the same time; returns when each of them got its 200.</summary>
    public async Task SayAllAsync()
    {
        var round = rounds++;
        await Task.WhenAll(members.Select(member => fleet.Line.SayAsync(member, Words(member, round))));
        await fleet.Line.RedeliverAsync();
    }

    /// <summary>Says it and returns the bot's last words.</summary>
    public async Task<string> AskAsync(SimulatedUser user, string text)
    {
        await fleet.Line.SayAsync(user, text);
        await fleet.IdleAsync();
        return fleet.Line.FromBot(user)[^1].Text;
    }

    /// <summary>Each message had one effect, in its member's order, and nobody was told anything twice.</summary>
    public async Task CheckAsync(ITestOutputHelper output)
    {
        await fleet.IdleAsync();
        var questions = await fleet.QueryAsync(
            $"""
            SELECT "Questions"."Number", "Text", "LineUserId" FROM "Questions" JOIN "QuestionParts" ON "QuestionId" = "Questions"."Id"
            JOIN "Members" ON "Members"."Id" = "AskerId" JOIN "Sessions" ON "Sessions"."Id" = "SessionId" WHERE "Sessions"."Number" = {session} ORDER BY 1
            """,
            row => (Number: row.GetInt32(0), Text: row.GetString(1), Asker: row.GetString(2)));
        Assert.Equal(Enumerable.Range(1, Members * rounds), questions.Select(question => question.Number));
        Assert.All(members, member => Assert.Equal(
            Enumerable.Range(0, rounds).Select(round => Words(member, round)),
            questions.Where(question => question.Asker == member.Id).Select(question => question.Text)));

        var receipts = members.SelectMany(member => fleet.Line.FromBot(member).SelectMany(entry => Receipt().Matches(entry.Text)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))).ToList();
        var doubtful = await fleet.QueryAsync(
            $"SELECT reply_token FROM outgoing_message WHERE last_error LIKE '%in doubt%' AND recipient IN ({string.Join(',', members.Select(member => $"'{member.Id}'"))})",
            row => row.GetString(0));
        var unheard = doubtful.Count(token => !fleet.Line.Platform.HasTakenReply(token));
        output.WriteLine($"{questions.Count} questions, {receipts.Count} receipts, {doubtful.Count} in doubt, of which LINE has not got {unheard}");
        Assert.Equal(receipts.Distinct().Count(), receipts.Count);
        Assert.InRange(receipts.Count, questions.Count - unheard, questions.Count);
        Assert.Equal(0, await CountAsync("work_item WHERE status <> 1 OR lease_until IS NOT NULL"));
    }

    private static string Words(SimulatedUser member, int round) => $"{member.Name}の{round + 1}つ目の質問はどうなりますか";

    private async Task<long> CountAsync(string from) => (await fleet.QueryAsync($"SELECT COUNT(*) FROM {from}", row => row.GetInt64(0)))[0];

    [GeneratedRegex(@"No\.([0-9]+)として受け付けました")]
    private static partial Regex Receipt();
}

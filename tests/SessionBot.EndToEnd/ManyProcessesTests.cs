using System.Globalization;
using System.Text.RegularExpressions;
using LineSimulator.People;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>A group that has outgrown one machine: several processes on one database do the work of one, whatever happens to one of them.</summary>
public sealed partial class ManyProcessesTests(ITestOutputHelper output)
{
    private const int Members = 12;
    private const int Rounds = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_processes_that_start_together_answer_every_message_once_and_each_member_in_order()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);

        for (var round = 0; round < Rounds; round++)
        {
            await SayAllAsync(fleet, members, round);
        }

        await CheckAsync(fleet, members);
        Assert.All(fleet.Processes, process => Assert.DoesNotContain("[ERR]", process.Output.All, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_one_is_killed_and_another_one_takes_its_place_nothing_is_lost_or_said_twice()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);
        var doomed = fleet.Processes[1];

        for (var round = 0; round < Rounds; round++)
        {
            var saying = SayAllAsync(fleet, members, round);
            if (round == 2)
            {
                await doomed.KillAsync();
                fleet.InTurn.Remove(doomed);
                await fleet.AddAsync();
            }

            await saying;
        }

        await CheckAsync(fleet, members);
    }

    [Fact]
    public async Task One_that_sleeps_past_its_leases_and_wakes_up_commits_nothing_that_others_have_done_meanwhile()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);
        var sleeper = fleet.Processes[2];

        // What it has answered 200 to, and what it has claimed, is in its hands at this moment.
        await SayAllAsync(fleet, members, 0);
        sleeper.Suspend();
        fleet.InTurn.Remove(sleeper);
        for (var round = 1; round < Rounds; round++)
        {
            await SayAllAsync(fleet, members, round);
        }

        // What the sleeper holds is only done after its leases have run out.
        await fleet.IdleAsync();
        sleeper.Resume();

        await CheckAsync(fleet, members);
    }

    private static async Task<List<SimulatedUser>> BeginAsync(Fleet fleet)
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
    private static async Task SayAllAsync(Fleet fleet, List<SimulatedUser> members, int round)
    {
        await Task.WhenAll(members.Select(member => fleet.Line.SayAsync(member, Words(member, round))));
        while (fleet.Line.Platform.PendingRedeliveries > 0)
        {
            await fleet.Line.Platform.RedeliverPendingAsync(Ct);
        }
    }

    private async Task CheckAsync(Fleet fleet, List<SimulatedUser> members)
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

using System.Globalization;
using System.Text.RegularExpressions;
using LineSimulator.People;
using LineSimulator.Webhooks;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>The one promise that matters most: what LINE got a 200 for is kept, once, in order, and answered, whatever happens to the process.</summary>
public sealed partial class KilledServiceTests(ITestOutputHelper output)
{
    private const int Members = 25;
    private const int Rounds = 20;
    private const int Kills = 5;

    /// <summary>The default of <c>Work:Parallelism</c>: at most so many replies are under way when a kill strikes.</summary>
    private const int RepliesUnderWay = 4;

    [Fact]
    public async Task Five_kills_lose_no_message_double_none_and_answer_none_twice()
    {
        var seed = Environment.GetEnvironmentVariable("SESSIONBOT_KILL_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        var random = new Random(seed);
        var plan = PlannedKill.Plan(random, Kills, Rounds, Members);
        output.WriteLine($"SESSIONBOT_KILL_SEED={seed}: {string.Join(", ", plan)}");

        await using var service = await MortalService.StartAsync();
        var members = await BeginAsync(service);
        for (var round = 0; round < Rounds; round++)
        {
            var kill = plan.SingleOrDefault(kill => kill.Round == round);
            await SayAllAsync(service, members, round, kill, random);
        }

        using (var client = await service.ClientAsync())
        {
            await client.UntilIdleAsync();
        }

        Assert.Equal(Kills, service.Kills);
        Assert.Contains(service.Line.Platform.Deliveries, delivery => delivery.IsRedelivery && delivery.Outcome == DeliveryOutcome.Ok);
        var questions = service.Database.Query(
            """SELECT "Number", "Text", "LineUserId" FROM "Questions" JOIN "QuestionParts" ON "QuestionId" = "Questions"."Id" JOIN "Members" ON "Members"."Id" = "AskerId" ORDER BY "Number" """,
            row => (Number: row.GetInt32(0), Text: row.GetString(1), Asker: row.GetString(2)));
        Assert.Equal(Enumerable.Range(1, Members * Rounds), questions.Select(question => question.Number));
        Assert.All(members, member => Assert.Equal(
            Enumerable.Range(0, Rounds).Select(round => Words(member, round)),
            questions.Where(question => question.Asker == member.Id).Select(question => question.Text)));
        CheckReceipts(service, members, questions.ToDictionary(question => question.Number, question => question.Asker));
        Assert.Equal(0, service.Database.Count("FROM work_item WHERE status <> 1 OR lease_until IS NOT NULL"));
        Assert.Equal(0, service.Database.Count("FROM outgoing_message WHERE status <> 1 OR lease_until IS NOT NULL"));
        Assert.Equal(service.Line.Platform.Deliveries.SelectMany(delivery => delivery.EventIds).Distinct().Count(), service.Database.Count("FROM work_item WHERE lane = 'webhook'"));
    }

    private static async Task<List<SimulatedUser>> BeginAsync(MortalService service)
    {
        using var client = await service.ClientAsync();
        var organizer = await service.Line.FriendAsync("桐生");
        foreach (var text in new[] { $"運営登録 {ServiceSettings.OrganizerCode}", LiveSession.Plan(), "開始" })
        {
            await service.Line.SayAsync(organizer, text);
        }

        var members = new List<SimulatedUser>();
        for (var number = 1; number <= Members; number++)
        {
            members.Add(await service.Line.FriendAsync($"会員{number}"));
            await service.Line.SayAsync(members[^1], ServiceSettings.Region);
        }

        await client.UntilIdleAsync();
        Assert.Contains("開始しました", service.Line.FromBot(organizer)[^1].Text);
        return members;
    }

    /// <summary>Every member says one thing, all at the same time; returns when each of them got its 200.</summary>
    private static async Task SayAllAsync(MortalService service, List<SimulatedUser> members, int round, PlannedKill? kill, Random random)
    {
        if (kill is not null)
        {
            service.Arm(kill);
        }

        var deliveries = members.Select(member => (member, Delivery: new Delivery { Duplicates = random.Next(10) == 0 ? 1 : 0 })).ToList();
        await Task.WhenAll(deliveries.Select(one => service.Line.SayAsync(one.member, Words(one.member, round), one.Delivery)));
        if (kill is not null)
        {
            await service.KilledAndBackAsync();
        }

        while (service.Line.Platform.PendingRedeliveries > 0)
        {
            await service.Line.Platform.RedeliverPendingAsync(TestContext.Current.CancellationToken);
        }
    }

    private void CheckReceipts(MortalService service, List<SimulatedUser> members, Dictionary<int, string> askers)
    {
        var receipts = members.SelectMany(member => service.Line.FromBot(member).SelectMany(entry => Receipt().Matches(entry.Text)
            .Select(match => (Member: member.Id, Number: int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))))).ToList();
        var doubtful = service.Database.Query("SELECT last_error FROM outgoing_message WHERE last_error LIKE '%in doubt%'", row => row.GetString(0)).Count;
        var missing = askers.Keys.Except(receipts.Select(receipt => receipt.Number)).ToList();
        output.WriteLine($"{receipts.Count} receipts, {doubtful} in doubt, {missing.Count} missing; {service.Line.Platform.Deliveries.Count} webhooks.");

        Assert.Equal(receipts.Distinct().Count(), receipts.Count);
        Assert.All(receipts, receipt => Assert.Equal(askers[receipt.Number], receipt.Member));
        Assert.InRange(missing.Count, 0, doubtful);
        Assert.InRange(doubtful, 1, Kills * RepliesUnderWay);
    }

    private static string Words(SimulatedUser member, int round) => $"{member.Name}の{round + 1}つ目の質問はどうなりますか";

    [GeneratedRegex(@"No\.([0-9]+)として受け付けました")]
    private static partial Regex Receipt();
}

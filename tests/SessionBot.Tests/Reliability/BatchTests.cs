using System.Globalization;
using System.Text;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Sqlite;
using SessionBot.Tests.World;
using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

/// <summary>Events of several conversations that come at the same moment are handled in one transaction; nobody notices.</summary>
public sealed class BatchTests
{
    /// <summary>As many as are handled together.</summary>
    private const int Members = 8;

    /// <summary>On SQLite eight reads and six writes…</summary>
    private const int StatementsAQuestion = 14;

    /// <summary>…and what is asked once for all; one more for each question is too many.</summary>
    private const int MostForAll = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_poison_event_in_a_batch_is_retried_alone_and_its_neighbours_take_effect_once()
    {
        var (world, _) = await BotWorld.LiveAsync(
            new Dictionary<string, string?>
            {
                ["Work:DeadAfterAttempts"] = "3",
                ["Work:DeadAfterAge"] = "00:00:00",
            },
            services: InTheGeneralWay);
        await using var disposing = world;
        var members = await MembersAsync(world);
        var items = members.Select((member, number) => Question(world, member, number)).ToList();
        items.Insert(items.Count / 2, Item(world, "poison", "U-nobody", """{"type":"message","text":"途中で切れ"""));

        await StoreAsync(world, items);

        await AssertAskedOnceAsync(world, members);
        var attempts = await world.ReadAsync(db => db.WorkItems.Where(item => item.Id == "poison" || item.Id.StartsWith("batch-"))
            .ToDictionaryAsync(item => item.Id, item => (item.Status, item.Attempts), Ct));
        Assert.Equal((QueueStatus.Dead, 3), attempts["poison"]);
        attempts.Remove("poison");
        Assert.All(attempts.Values, one => Assert.Equal((QueueStatus.Done, 1), one));
    }

    [Fact]
    public async Task A_lease_that_is_lost_inside_a_batch_commits_nothing_of_its_event_and_all_of_the_others()
    {
        var watch = new CommandWatch();
        var (world, _) = await BotWorld.LiveAsync(services: services => Watch(services, watch));
        await using var disposing = world;
        var members = await MembersAsync(world);
        watch.Before("\"DisplayName\" IS NOT NULL", () => world.ReadAsync(db => db.WorkItems.Where(item => item.Id == "batch-5").ExecuteUpdateAsync(
            item => item.SetProperty(row => row.Fence, row => row.Fence + 1), Ct)));

        await world.Services.GetRequiredService<InboxWriter>().StoreAsync([.. members.Select((member, number) => Question(world, member, number))], Ct);
        await DoneAsync(world, Members - 1);

        Assert.Equal(Members - 1, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
        Assert.Equal(QueueStatus.Pending, await world.ReadAsync(db => db.WorkItems.Where(item => item.Id == "batch-5").Select(item => item.Status).SingleAsync(Ct)));

        // The other process ends, and gives back what it holds.
        await world.ReadAsync(db => db.WorkItems.Where(item => item.Id == "batch-5").ExecuteUpdateAsync(
            item => item.SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), Ct));
        await world.QuietAsync();
        await AssertAskedOnceAsync(world, members);
    }

    [Fact]
    public async Task A_question_in_a_batch_takes_few_statements()
    {
        var watch = new CommandWatch();
        var (world, _) = await BotWorld.LiveAsync(services: services => Watch(services, watch));
        await using var disposing = world;
        var members = await MembersAsync(world);
        await StoreAsync(world, [.. members.Select((member, number) => Question(world, member, number))]);
        var items = members.Select((member, number) => Question(world, member, number + Members)).ToList();

        watch.IsOn = true;
        await StoreAsync(world, items);

        Assert.InRange(watch.Count, 1, (StatementsAQuestion * Members) + MostForAll);
    }

    /// <summary>Plain questions, which need not be handled so, are easy to count.</summary>
    private static void InTheGeneralWay(IServiceCollection services) => services.AddSingleton<IQuickHandler, ClaimsOnly>();

    private static void Watch(IServiceCollection services, CommandWatch watch) => services
        .AddSingleton<IQuickHandler, ClaimsOnly>()
        .ConfigureDbContext<SqliteSessionBotDb>(options => options.AddInterceptors(watch))
        .ConfigureDbContext<PostgreSqlSessionBotDb>(options => options.AddInterceptors(watch));

    private static async Task<List<SimulatedUser>> MembersAsync(BotWorld world)
    {
        var members = new List<SimulatedUser>();
        for (var number = 0; number < Members; number++)
        {
            members.Add(await world.MemberAsync($"会員{number}"));
        }

        return members;
    }

    private static async Task StoreAsync(BotWorld world, List<WorkItem> items)
    {
        await world.Services.GetRequiredService<InboxWriter>().StoreAsync(items, Ct);
        await world.QuietAsync();
    }

    private static async Task DoneAsync(BotWorld world, int count)
    {
        var activity = world.Services.GetRequiredService<WorkActivity>();
        while (true)
        {
            var next = activity.NextAsync();
            if (await world.ReadAsync(db => db.WorkItems.CountAsync(item => item.Id.StartsWith("batch-") && item.Status == QueueStatus.Done, Ct)) == count)
            {
                return;
            }

            await next.WaitAsync(TestKit.TestConstants.Timeout, Ct);
        }
    }

    private static async Task AssertAskedOnceAsync(BotWorld world, List<SimulatedUser> members)
    {
        var questions = await world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, members.Count), questions.Select(question => question.Number));
        Assert.Equal(members.Count, questions.Select(question => question.AskerId).Distinct().Count());
        Assert.All(members, member => Assert.Single(world.BotWords(member), words => words.Contains("受け付けました", StringComparison.Ordinal)));
    }

    private static WorkItem Question(BotWorld world, SimulatedUser member, int number) => Item(world, $"batch-{number}", member.Id, $$$"""
        {"type":"message","mode":"active","timestamp":{{{world.Clock.GetUtcNow().ToUnixTimeMilliseconds()}}},"source":{"type":"user","userId":"{{{member.Id}}}"},"webhookEventId":"batch-{{{number}}}","replyToken":"batch-{{{number}}}","deliveryContext":{"isRedelivery":false},"message":{"type":"text","id":"9-batch-{{{number}}}","text":"質問：{{{number}}}番の窓口の手順をどう変えましたか"}}
        """);

    private static WorkItem Item(BotWorld world, string id, string chat, string payload) => new()
    {
        Id = id,
        Lane = WorkItem.WebhookLane,
        StreamKey = string.Create(CultureInfo.InvariantCulture, $"{ExampleGroup.Key}/{chat}"),
        Group = ExampleGroup.Key,
        MessageId = $"9-{id}",
        Payload = Encoding.UTF8.GetBytes(payload),
        ReceivedAt = world.Clock.GetUtcNow(),
        DueAt = QueueRow.AtOnce,
    };
}

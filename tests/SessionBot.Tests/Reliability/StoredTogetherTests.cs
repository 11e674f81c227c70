using System.Text;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Sqlite;
using SessionBot.Tests.World;
using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

/// <summary>A plain message is stored and handled in one transaction where the database has it so; whatever comes of the handling, it stays stored.</summary>
public sealed class StoredTogetherTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plain_question_takes_one_flushed_commit()
    {
        var prepared = new PreparedCount();
        var (world, _) = await BotWorld.LiveAsync(services: prepared.Watch);
        await using var disposing = world;
        var member = await ReadyAsync(world);
        var before = prepared.Commits;

        await world.SayAsync(member, "質問：窓口の手順をどう変えましたか");

        Assert.Equal(IsOnSqlite(world) ? 1 : 2, prepared.Commits - before);
        Assert.Equal(["No.1", "No.2"], Numbers(world, member));
    }

    [Fact]
    public async Task What_LINE_delivers_again_is_only_stored_and_handled_where_attempts_are_counted()
    {
        var ef = new CommandWatch();
        var (world, _) = await BotWorld.LiveAsync(services: services => services
            .ConfigureDbContext<SqliteSessionBotDb>(options => options.AddInterceptors(ef))
            .ConfigureDbContext<PostgreSqlSessionBotDb>(options => options.AddInterceptors(ef)));
        await using var disposing = world;
        var member = await ReadyAsync(world);
        var isGeneral = false;
        ef.Before("fate", () =>
        {
            isGeneral = true;
            return Task.CompletedTask;
        });

        await StoreAsync(world, Question(world, member, 1, isRedelivery: true));
        await world.QuietAsync();

        Assert.True(isGeneral);
        Assert.Equal(["No.1", "No.2"], Numbers(world, member));
    }

    [Fact]
    public async Task What_cannot_be_handled_with_its_storing_stays_stored_and_the_general_way_finishes_it()
    {
        FailsAfterwards? failing = null;
        var (world, _) = await BotWorld.LiveAsync(services: services => services
            .AddSingleton<IQuickHandler>(provider => failing = new(ActivatorUtilities.CreateInstance<LiveMessages>(provider))));
        await using var disposing = world;
        var member = await ReadyAsync(world);
        failing!.IsOn = true;

        await StoreAsync(world, Question(world, member, 1));
        await world.QuietAsync();

        Assert.Equal(IsOnSqlite(world) ? 1 : 0, failing.Failures);
        Assert.Equal(["No.1", "No.2"], Numbers(world, member));
        Assert.Equal(2, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
        Assert.Equal("question:2", await world.ReadAsync(db => db.WorkItems.Where(item => item.Id == "stored-1").Select(item => item.Fate).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Requests_of_one_turn_are_all_answered_and_each_conversation_keeps_its_order()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (one, other) = (await ReadyAsync(world), await world.MemberAsync("稲垣"));
        List<Task> storing;

        // On SQLite what comes in now is stored together.
        using (await world.Services.GetRequiredService<IDatabase>().EnterWriteAsync(Ct))
        {
            storing = [.. new[] { (one, 1), (one, 2), (other, 3), (one, 4) }.Select(asked => StoreAsync(world, Question(world, asked.Item1, asked.Item2)))];
        }

        await Task.WhenAll(storing);
        await world.QuietAsync();

        var texts = await world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).Select(question => question.Parts.Single().Text).ToListAsync(Ct));
        Assert.Equal(["1番", "2番", "4番"], texts.Where(text => !text.StartsWith("3番", StringComparison.Ordinal)).Skip(1).Select(text => text[..2]));
        Assert.Equal(5, texts.Count);
        Assert.Equal(4, Numbers(world, one).Count);
        Assert.Equal(Numbers(world, one).Order(), Numbers(world, one));
        Assert.Single(Numbers(world, other));
    }

    /// <summary>The first question reads what members see.</summary>
    private static async Task<SimulatedUser> ReadyAsync(BotWorld world)
    {
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "質問：いつからですか");
        return member;
    }

    private static Task StoreAsync(BotWorld world, WorkItem item) => world.Services.GetRequiredService<InboxWriter>().StoreAsync([item], Ct);

    private static bool IsOnSqlite(BotWorld world) => world.Services.GetRequiredService<IDatabase>() is SqliteDatabase;

    /// <summary>Of the questions whose receipts the member has, as they came.</summary>
    private static List<string> Numbers(BotWorld world, SimulatedUser member) =>
        [.. world.BotWords(member).Where(words => words.Contains("受け付けました", StringComparison.Ordinal)).Select(words => words[words.IndexOf("No.", StringComparison.Ordinal)..][..4])];

    private static WorkItem Question(BotWorld world, SimulatedUser member, int number, bool isRedelivery = false) => new()
    {
        Id = $"stored-{number}",
        Lane = WorkItem.WebhookLane,
        StreamKey = $"{ExampleGroup.Key}/{member.Id}",
        Group = ExampleGroup.Key,
        MessageId = $"9-stored-{number}",
        Payload = Encoding.UTF8.GetBytes($$$"""
            {"type":"message","mode":"active","timestamp":{{{world.Clock.GetUtcNow().ToUnixTimeMilliseconds()}}},"source":{"type":"user","userId":"{{{member.Id}}}"},"webhookEventId":"stored-{{{number}}}","replyToken":"stored-{{{number}}}","deliveryContext":{"isRedelivery":{{{(isRedelivery ? "true" : "false")}}}},"message":{"type":"text","id":"9-stored-{{{number}}}","text":"質問：{{{number}}}番の窓口の手順をどう変えましたか"}}
            """),
        ReceivedAt = world.Clock.GetUtcNow(),
        DueAt = QueueRow.AtOnce,
    };

    /// <summary>Writes all that there is to write, and fails then, while it is on.</summary>
    private sealed class FailsAfterwards(LiveMessages inner) : IQuickHandler
    {
        public bool IsOn { get; set; }

        public int Failures { get; private set; }

        public Task<QuickTurn> TakeAsync(int most, bool claimsRest, CancellationToken ct) => IsOn ? Task.FromResult(new QuickTurn(0, Left: 1, null)) : inner.TakeAsync(most, claimsRest, ct);

        public async Task<IQuickEffects> HandleAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct)
        {
            var effects = await inner.HandleAsync(transaction, heads, ct);
            if (!IsOn)
            {
                return effects;
            }

            using (effects)
            {
                Assert.Equal(heads.Count, effects.Handled);
                Failures++;
                throw new InvalidOperationException("It fails at the end.");
            }
        }
    }
}

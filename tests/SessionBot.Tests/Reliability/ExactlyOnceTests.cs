using LineSimulator.People;
using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Reliability;

public sealed class ExactlyOnceTests
{
    private const int Members = 12;
    private const int MessagesEach = 15;

    [Theory]
    [InlineData(20261)]
    [InlineData(20262)]
    [InlineData(20263)]
    public async Task One_effect_for_each_event_under_duplicates_lost_answers_and_shuffled_order(int seed)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var random = new Random(seed);
        var members = await MembersAsync(world);

        await world.Line.HoldAsync(
            async () =>
            {
                for (var number = 0; number < MessagesEach; number++)
                {
                    foreach (var member in members)
                    {
                        var dice = random.NextDouble();
                        var delivery = new Delivery { Duplicates = dice < 0.2 ? 1 : 0, LoseAnswer = dice is >= 0.2 and < 0.3 };
                        await world.Line.SayAsync(member.Id, $"{member.Name}の{number}番目の質問ですか", delivery);
                    }
                }
            },
            HeldOrder.Shuffled(seed), TestContext.Current.CancellationToken);
        await world.QuietAsync();

        var questions = await world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).ToListAsync());
        Assert.Equal(Members * MessagesEach, questions.Count);
        Assert.Equal(questions.Count, questions.Select(question => question.Text).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, questions.Count), questions.Select(question => question.Number));
        foreach (var member in members)
        {
            var receipts = world.BotWords(member).Where(text => text.Contains("として受け付けました", StringComparison.Ordinal)).ToList();
            Assert.Equal(MessagesEach, receipts.Count);
            Assert.Equal(MessagesEach, receipts.Distinct().Count());
        }
    }

    [Fact]
    public async Task Order_is_kept_in_each_conversation_while_many_talk_at_once()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var members = await MembersAsync(world);

        await Task.WhenAll(members.Select(async member =>
        {
            for (var number = 0; number < MessagesEach; number++)
            {
                await world.Line.SayAsync(member.Id, $"{member.Name}の{number:00}番目の質問ですか");
            }
        }));
        await world.QuietAsync();

        var questions = await world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).ToListAsync());
        foreach (var own in questions.GroupBy(question => question.AskerId))
        {
            Assert.Equal(own.Select(question => question.Text).Order(StringComparer.Ordinal), own.Select(question => question.Text));
            Assert.Equal(MessagesEach, own.Count());
        }
    }

    [Fact]
    public async Task Every_event_has_a_fate_and_none_is_left()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var members = await MembersAsync(world);
        await world.SayAsync(members[0], "費用を教えてください");

        var items = await world.ReadAsync(db => db.WorkItems.ToListAsync());

        Assert.All(items, item => Assert.Equal((QueueStatus.Done, true), (item.Status, item.Fate is { Length: > 0 })));
        Assert.Contains(items, item => item.Fate == "question:1");
    }

    private static async Task<List<SimulatedUser>> MembersAsync(BotWorld world)
    {
        var members = new List<SimulatedUser>();
        for (var number = 0; number < Members; number++)
        {
            members.Add(await world.MemberAsync($"会員{number}"));
        }

        return members;
    }
}

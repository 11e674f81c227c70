using LineSimulator.People;
using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Abuse;

public sealed class BigWebhookTests
{
    private const int Members = 10;
    private const int Events = 500;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_hundred_events_in_one_webhook_that_comes_twice_have_one_effect_each()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var members = new List<SimulatedUser>();
        for (var number = 0; number < Members; number++)
        {
            members.Add(await world.MemberAsync($"会員{number}"));
        }

        await world.Line.HoldAsync(
            async () =>
            {
                for (var number = 0; number < Events; number++)
                {
                    await world.Line.SayAsync(members[number % Members].Id, $"コメント：{number}番目の感想", new Delivery { Duplicates = 1 }, Ct);
                }
            },
            HeldOrder.AsSpoken with { InOneWebhook = true }, Ct);
        await world.QuietAsync();

        var comments = await world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, Events), comments.Select(comment => comment.Number));
        Assert.Equal(Events, comments.Select(comment => comment.Text).Distinct().Count());
        Assert.Equal(0, await world.ReadAsync(db => db.WorkItems.CountAsync(item => item.Status != QueueStatus.Done, Ct)));
    }
}

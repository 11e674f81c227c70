namespace LineSimulator.Tests;

public sealed class CrowdTests
{
    private const int People = 8;
    private const int MessagesEach = 25;

    [Fact]
    public async Task People_who_write_at_once_lose_nothing_and_share_no_ids()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var users = Enumerable.Range(1, People).Select(number => world.Platform.AddUser($"会員{number}")).ToList();

        await Task.WhenAll(users.Select(async user =>
        {
            for (var number = 1; number <= MessagesEach; number++)
            {
                await world.Platform.SayAsync(user.Id, $"質問{number}", ct: ct);
                Assert.Equal(200, (await world.PushAsync(user.Id, $"受付{number}")).Status);
            }
        }));

        string[] expected = [.. Enumerable.Range(1, MessagesEach).SelectMany(number => (string[])[$"質問{number}", $"受付{number}"])];
        Assert.All(users, user => Assert.Equal(expected, world.Platform.Chat(user.Id).Entries.Select(entry => entry.Text)));
        Assert.Equal(2 * People * MessagesEach, world.Platform.Chats.SelectMany(chat => chat.Entries).Select(entry => entry.MessageId).Distinct().Count());
        Assert.Equal(People * MessagesEach, world.Bot.Events.Select(e => e.GetProperty("webhookEventId").GetString()).Distinct().Count());
        Assert.Equal(People * MessagesEach, world.Platform.QuotaUsed);
    }
}

using Line.Messaging;
using LineSimulator.Faults;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;
using SessionBot.Work;

namespace SessionBot.Tests.DeadLetters;

/// <summary>A service that gives up at once, and what it has given up.</summary>
internal static class DeadLetterWorld
{
    public const string Words = "質問への回答が届きました。";

    public static Task<BotWorld> StartAsync(string? publicAddress = null) => BotWorld.StartAsync(new Dictionary<string, string?>
    {
        ["Work:DeadAfterAttempts"] = "3",
        ["Work:DeadAfterAge"] = "00:00:00",
        ["Work:PushDeadAfterAge"] = "00:00:00",
        ["Service:PublicAddress"] = publicAddress,
    });

    /// <summary>A member to whom a push failed as often as it is tried.</summary>
    public static async Task<SimulatedUser> WithDeadNoticeAsync(BotWorld world)
    {
        var ct = TestContext.Current.CancellationToken;
        var user = await world.MemberAsync("小松");
        world.Line.Fault(LineEndpoint.Push, FaultKind.ServerError, times: 3);
        await using (var scope = world.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var member = await services.GetRequiredService<SessionBotDb>().Members.SingleAsync(one => one.LineUserId == user.Id, ct);
            await services.GetRequiredService<Transactions>().RunAsync(_ =>
            {
                services.GetRequiredService<Outbox>().Push(ExampleGroup.Key, member, new TextMessage(Words));
                return Task.CompletedTask;
            }, ct);
        }

        world.Services.GetRequiredService<WorkSignals>().Outgoing.Ring();
        await world.QuietAsync();
        Assert.Equal(1, await world.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.Status == QueueStatus.Dead, ct)));
        return user;
    }

    /// <summary>A member whose words could not be handled for a while, as often as it is tried; now they could be.</summary>
    public static async Task<SimulatedUser> WithDeadEventAsync(BotWorld world, string words)
    {
        var ct = TestContext.Current.CancellationToken;
        var user = await world.MemberAsync("小松");
        await RenameAsync(ExampleGroup.Key, "elsewhere");
        await world.SayAsync(user, words);
        await RenameAsync("elsewhere", ExampleGroup.Key);
        Assert.Equal(1, await world.ReadAsync(db => db.WorkItems.CountAsync(item => item.Status == QueueStatus.Dead, ct)));
        return user;

        Task RenameAsync(string key, string to) => world.ReadAsync(
            db => db.Database.ExecuteSqlAsync($"""UPDATE "StudyGroups" SET "Key" = {to} WHERE "Key" = {key}""", ct));
    }

    /// <summary>An event that nobody can read, in the conversation of this person.</summary>
    /// <returns>Its bytes.</returns>
    public static async Task<byte[]> PutUnreadableAsync(BotWorld world, SimulatedUser from)
    {
        var payload = """{"type":"message","text":"途中で切れ"""u8.ToArray();
        var now = world.Clock.GetUtcNow();
        await world.Services.GetRequiredService<InboxWriter>().StoreAsync(
            [
                new WorkItem
                {
                    Id = "poison",
                    Lane = WorkItem.WebhookLane,
                    StreamKey = $"{ExampleGroup.Key}/{from.Id}",
                    Group = ExampleGroup.Key,
                    Payload = payload,
                    ReceivedAt = now,
                    DueAt = now,
                },
            ], TestContext.Current.CancellationToken);
        return payload;
    }
}

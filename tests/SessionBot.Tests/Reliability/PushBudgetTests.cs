using LineSimulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;
using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

public sealed class PushBudgetTests
{
    private static readonly Dictionary<string, string?> ReserveOfTwo = new() { ["StudyGroups:example:Line:PushReserve"] = "2" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_room_in_the_quota_a_notice_is_not_tried_and_rides_on_the_next_free_reply()
    {
        var (world, organizer) = await BotWorld.LiveAsync(simulator: new SimulatorOptions { MonthlyQuota = 0 });
        await using var disposing = world;
        var member = await world.MemberAsync("佐藤");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "回答 1 年間10万円です");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(30));
        Assert.DoesNotContain("年間10万円です", string.Join('\n', world.BotWords(member)), StringComparison.Ordinal);

        await world.SayAsync(member, "次回の研究会");

        Assert.Contains("年間10万円です", string.Join('\n', world.BotWords(member)), StringComparison.Ordinal);
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task What_would_make_a_reply_longer_than_LINE_takes_waits_for_the_next_one()
    {
        await using var world = await BotWorld.StartAsync(simulator: new SimulatorOptions { MonthlyQuota = 0 });
        var member = await world.MemberAsync("佐藤");
        await SendAsync(world, member.Id, (outbox, known) =>
        {
            outbox.Push(ExampleGroup.Key, known, [.. Enumerable.Range(1, 5).Select(number => new Line.Messaging.TextMessage($"お知らせ{number}"))]);
            return Task.CompletedTask;
        });
        await SendAsync(world, member.Id, (outbox, known) =>
            outbox.NotifyAsync(ExampleGroup.Key, known, "question", new Line.Messaging.TextMessage("お知らせです"), Ct));

        await world.SayAsync(member, "次回の研究会");

        Assert.Equal("お知らせです", world.BotWords(member)[^2]);
        Assert.DoesNotContain("お知らせ1", world.BotWords(member));
        Assert.Equal(1, await world.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.Status == QueueStatus.Pending, Ct)));
    }

    [Fact]
    public async Task Reminders_leave_the_reserve_and_notices_use_it()
    {
        await using var world = await BotWorld.StartAsync(ReserveOfTwo, new SimulatorOptions { MonthlyQuota = 3 });
        var first = await world.MemberAsync("佐藤");
        var second = await world.MemberAsync("鈴木");

        await RemindAsync(world, first.Id);
        await RemindAsync(world, second.Id);
        Assert.Equal(1, world.Line.QuotaUsed);

        await PushAsync(world, second.Id);
        Assert.Equal(2, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task What_another_process_has_pushed_since_LINE_was_asked_is_counted_too()
    {
        await using var world = await BotWorld.StartAsync(ReserveOfTwo, new SimulatorOptions { MonthlyQuota = 4 });
        var member = await world.MemberAsync("佐藤");
        await RemindAsync(world, member.Id);
        Assert.Equal(1, world.Line.QuotaUsed);

        await world.ReadAsync(async db =>
        {
            db.OutgoingMessages.Add(new OutgoingMessage
            {
                Id = Guid.NewGuid(),
                Lane = OutgoingMessage.SendLane,
                StreamKey = "push:elsewhere",
                Group = ExampleGroup.Key,
                Recipient = member.Id,
                Messages = "[]",
                ReceivedAt = world.Clock.GetUtcNow(),
                DueAt = world.Clock.GetUtcNow(),
                DoneAt = world.Clock.GetUtcNow(),
                Status = QueueStatus.Done,
                RequestId = "sent-by-another",
            });
            return await db.SaveChangesAsync(Ct);
        });
        await RemindAsync(world, member.Id);

        Assert.Equal(1, world.Line.QuotaUsed);
        Assert.Equal(1, await world.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.Status == QueueStatus.Pending, Ct)));
    }

    [Fact]
    public async Task What_waits_for_the_month_s_quota_goes_out_in_the_next_month()
    {
        await using var world = await BotWorld.StartAsync(simulator: new SimulatorOptions { MonthlyQuota = 1 });
        var member = await world.MemberAsync("佐藤");
        await PushAsync(world, member.Id);
        await PushAsync(world, member.Id);
        Assert.Equal(1, world.Line.QuotaUsed);

        await world.AtAsync(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9)));

        Assert.All(
            await world.ReadAsync(db => db.OutgoingMessages.Where(message => message.Purpose == PushPurpose.Notice).ToListAsync(Ct)),
            message => Assert.Equal(QueueStatus.Done, message.Status));
        Assert.Equal(1, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task A_reminder_that_found_no_room_until_its_time_was_over_is_dropped()
    {
        await using var world = await BotWorld.StartAsync(simulator: new SimulatorOptions { MonthlyQuota = 0 });
        var member = await world.MemberAsync("佐藤");
        await RemindAsync(world, member.Id);

        await world.AtAsync(BotWorld.SessionStart);

        var reminder = await world.ReadAsync(db => db.OutgoingMessages.SingleAsync(message => message.Purpose == PushPurpose.Reminder, Ct));
        Assert.Equal((QueueStatus.Done, "expired before it could be sent"), (reminder.Status, reminder.LastError));
        Assert.DoesNotContain("お願い", string.Join('\n', world.BotWords(member)), StringComparison.Ordinal);
    }

    private static Task RemindAsync(BotWorld world, string userId) => SendAsync(world, userId, (outbox, member) =>
        outbox.RemindAsync(ExampleGroup.Key, member, "reminder", new Line.Messaging.TextMessage("お願いです"), BotWorld.SessionStart, Ct));

    private static Task PushAsync(BotWorld world, string userId) => SendAsync(world, userId, (outbox, member) =>
    {
        outbox.Push(ExampleGroup.Key, member, new Line.Messaging.TextMessage("お知らせです"));
        return Task.CompletedTask;
    });

    private static async Task SendAsync(BotWorld world, string userId, Func<Outbox, Domain.StudyGroups.Member, Task> send)
    {
        await using (var scope = world.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
            await scope.ServiceProvider.GetRequiredService<Transactions>().RunAsync(
                async ct => await send(scope.ServiceProvider.GetRequiredService<Outbox>(), await db.Members.SingleAsync(member => member.LineUserId == userId, ct)), Ct);
        }

        world.Services.GetRequiredService<WorkSignals>().Outgoing.Ring();
        await world.QuietAsync();
    }
}

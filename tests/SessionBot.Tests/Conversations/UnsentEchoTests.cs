using Line.Messaging;
using LineSimulator;
using LineSimulator.Faults;
using Microsoft.EntityFrameworkCore;
using SessionBot.Hosting;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>What the bot said back and could not deliver is a copy of the message too.</summary>
public sealed class UnsentEchoTests
{
    private static readonly Dictionary<string, string?> QuickToGiveUp = new()
    {
        ["Work:DeadAfterAttempts"] = "2",
        ["Work:DeadAfterAge"] = "00:00:00",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_announcement_that_rides_on_a_reply_which_was_given_up_goes_with_its_source()
    {
        var (world, organizer) = await BotWorld.PlannedAsync(QuickToGiveUp, new SimulatorOptions { MonthlyQuota = 0 });
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        world.Line.Fault(LineEndpoint.Quota, FaultKind.ServerError);
        var id = await world.SayAsync(organizer, "お知らせ 内緒。");
        await world.TapAsync(organizer, "送る");
        world.Line.Fault(LineEndpoint.Reply, FaultKind.RateLimited, times: 2);
        await world.SayAsync(member, "次回の研究会");
        Assert.Contains("内緒。", (await DeadAsync(world)).Messages, StringComparison.Ordinal);

        await world.UnsendAsync(organizer, id);

        Assert.DoesNotContain("内緒。", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Contains("書かない窓口", (await DeadAsync(world)).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_question_goes_out_of_a_receipt_that_was_given_up()
    {
        var (world, _) = await BotWorld.LiveAsync(QuickToGiveUp);
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.SayAsync(member, "なぜ？");
        world.Line.Fault(LineEndpoint.Reply, FaultKind.RateLimited, times: 2);
        var id = await world.SayAsync(member, "自分の質問");
        Assert.Contains("なぜ？", (await DeadAsync(world)).Messages, StringComparison.Ordinal);

        await world.UnsendAsync(member, await world.ReadAsync(db => db.QuestionParts.Select(part => part.LineMessageId).SingleAsync(Ct)));

        Assert.NotEmpty(id);
        Assert.DoesNotContain("なぜ？", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_said_back_and_never_kept_go_too()
    {
        var (world, _) = await BotWorld.PlannedAsync(QuickToGiveUp);
        await using var disposing = world;
        var member = await world.MemberAsync("倉田", region: null);
        world.Line.Fault(LineEndpoint.Reply, FaultKind.RateLimited, times: 2);
        var id = await world.SayAsync(member, "地域 内緒の海辺町");
        Assert.Contains("内緒の海辺", (await DeadAsync(world)).Messages, StringComparison.Ordinal);

        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の海辺", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_has_the_same_words_in_it_stays_and_so_does_what_is_said_to_another_group()
    {
        var (world, _) = await BotWorld.LiveAsync(QuickToGiveUp);
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        var id = await world.SayAsync(member, "質問：に回答がありました");
        await KeepAsync(world, ExampleGroup.Key, "質問No.9に回答がありました。");
        await KeepAsync(world, "elsewhere", "に回答がありました");

        await world.UnsendAsync(member, id);

        var kept = await world.ReadAsync(db => db.OutgoingMessages.Where(message => message.Status == QueueStatus.Dead).OrderBy(message => message.Seq).Select(message => message.Messages).ToListAsync(Ct));
        Assert.Equal(2, kept.Count);
        Assert.All(kept, messages => Assert.Contains("に回答がありました", messages, StringComparison.Ordinal));
    }

    /// <summary>A message that was given up.</summary>
    private static Task<int> KeepAsync(BotWorld world, string group, string text) => world.ReadAsync(db =>
    {
        var now = world.Clock.GetUtcNow();
        db.OutgoingMessages.Add(new OutgoingMessage
        {
            Id = Guid.NewGuid(),
            Group = group,
            Recipient = "U-somebody",
            Lane = OutgoingMessage.SendLane,
            StreamKey = $"{group}/U-somebody",
            Messages = LineMessageJson.SerializeArray([new TextMessage(text)]),
            ReceivedAt = now,
            DueAt = now,
            Status = QueueStatus.Dead,
        });
        return db.SaveChangesAsync(Ct);
    });

    private static Task<OutgoingMessage> DeadAsync(BotWorld world) =>
        world.ReadAsync(db => db.OutgoingMessages.AsNoTracking().SingleAsync(message => message.Status == QueueStatus.Dead, Ct));
}

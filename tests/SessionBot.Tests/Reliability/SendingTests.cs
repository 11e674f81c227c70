using LineSimulator.Faults;
using LineSimulator.People;
using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Reliability;

public sealed class SendingTests
{
    private static readonly Dictionary<string, string?> QuickToGiveUp = new()
    {
        ["Work:DeadAfterAttempts"] = "3",
        ["Work:DeadAfterAge"] = "00:00:00",
    };

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.RateLimited)]
    [InlineData(FaultKind.ResetBefore)]
    [InlineData(FaultKind.ServerErrorAfterAcceptance)]
    [InlineData(FaultKind.ResetAfterAcceptance)]
    public async Task A_reply_arrives_once_whatever_happens_to_the_first_attempt(FaultKind fault)
    {
        var (world, member) = await LiveWithMemberAsync();
        await using var disposing = world;
        world.Line.Fault(LineEndpoint.Reply, fault);

        await world.SayAsync(member, "費用を教えてください");

        Assert.Single(Receipts(world, member));
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task A_reply_in_doubt_never_becomes_a_push()
    {
        var (world, member) = await LiveWithMemberAsync();
        await using var disposing = world;
        world.Line.Fault(LineEndpoint.Reply, FaultKind.ServerErrorAfterAcceptance);

        await world.SayAsync(member, "費用を教えてください");

        var message = await world.ReadAsync(db => db.OutgoingMessages.OrderByDescending(message => message.Seq).FirstAsync());
        Assert.Equal(QueueStatus.Done, message.Status);
        Assert.Contains("in doubt", message.LastError, StringComparison.Ordinal);
        Assert.Single(Receipts(world, member));
    }

    [Fact]
    public async Task A_reply_whose_token_is_too_old_is_pushed()
    {
        var (world, member) = await LiveWithMemberAsync();
        await using var disposing = world;

        await world.SayUnheardAsync(() => world.Line.SayAsync(member.Id, "費用を教えてください"));

        Assert.Single(Receipts(world, member));
        Assert.Equal(1, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task A_reply_to_what_is_redelivered_within_twenty_minutes_is_still_free()
    {
        var (world, member) = await LiveWithMemberAsync();
        await using var disposing = world;

        await world.SayUnheardAsync(() => world.Line.SayAsync(member.Id, "費用を教えてください"), TimeSpan.FromMinutes(19));

        Assert.Single(Receipts(world, member));
        Assert.Equal(0, world.Line.QuotaUsed);
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.ServerErrorAfterAcceptance)]
    [InlineData(FaultKind.ResetAfterAcceptance)]
    [InlineData(FaultKind.RateLimited)]
    public async Task A_push_arrives_once_whatever_happens_to_the_first_attempt(FaultKind fault)
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "終了");
        world.Line.Fault(LineEndpoint.Push, fault);

        await world.SayAsync(organizer, "議事録作成");

        Assert.Single(world.BotWords(organizer), text => text.Contains("ができました", StringComparison.Ordinal));
        Assert.Equal(1, world.Line.QuotaUsed);
    }

    [Fact]
    public async Task What_LINE_keeps_refusing_becomes_a_dead_letter_and_the_next_message_goes_on()
    {
        var (world, organizer) = await BotWorld.LiveAsync(QuickToGiveUp);
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        world.Line.Fault(LineEndpoint.Reply, FaultKind.RateLimited, times: 3);

        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(member, "期間も教えてください");

        var dead = await world.ReadAsync(db => db.OutgoingMessages.SingleAsync(message => message.Status == QueueStatus.Dead));
        Assert.Contains("質問No.1", dead.Messages, StringComparison.Ordinal);
        Assert.Equal("429", dead.LastError);
        Assert.Contains("質問No.2", world.LastWords(member), StringComparison.Ordinal);
    }

    private static async Task<(BotWorld World, SimulatedUser Member)> LiveWithMemberAsync()
    {
        var (world, _) = await BotWorld.LiveAsync();
        return (world, await world.MemberAsync("小松"));
    }

    private static List<string> Receipts(BotWorld world, SimulatedUser member) =>
        [.. world.BotWords(member).Where(text => text.Contains("として受け付けました", StringComparison.Ordinal))];
}

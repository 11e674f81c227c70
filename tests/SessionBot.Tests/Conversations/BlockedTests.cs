using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>A member blocks the account while something is on its way to him.</summary>
public sealed class BlockedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waited_is_not_sent_any_more()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "回答 1 年間10万円です");

        await world.Line.UnfollowAsync(member.Id, ct: Ct);
        await world.QuietAsync();
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(40));

        Assert.False(await world.ReadAsync(db => db.OutgoingMessages.AnyAsync(
            message => message.Recipient == member.Id && (message.Status == QueueStatus.Pending || message.Purpose == PushPurpose.Notice), Ct)));
    }

    [Fact]
    public async Task Whoever_asked_and_left_is_asked_nothing_and_his_question_goes_on()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.Line.UnfollowAsync(member.Id, ct: Ct);
        await world.QuietAsync();

        await world.SayAsync(organizer, "回答 1 年間10万円です");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(40));

        Assert.Contains("No.1", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(0, world.Line.QuotaUsed);
        Assert.False(await world.ReadAsync(db => db.OutgoingMessages.AnyAsync(message => message.Status != QueueStatus.Done, Ct)));
    }
}

using LineSimulator.Chats;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Another module talks with the person: what is said to it is none of the bot's business.</summary>
public sealed class StandbyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_answered_and_nothing_of_it_is_kept()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var group = world.Line.AddGroup([organizer.Id, member.Id], "研究会の集まり");
        var told = world.BotWords(member).Count;

        world.Line.IsOnStandby = true;
        await world.SayAsync(member, "別の窓口に言いたいことですか");
        await world.Line.SayInGroupAsync(group.Id, member.Id, "質問：別の窓口に聞きたいことですか", ct: Ct);
        await world.Line.SendFileAsync(member.Id, "別の窓口.jpg", Attachments.SampleFiles.Jpeg, ct: Ct);
        await world.Line.FollowAsync(world.Line.AddUser("新しい人").Id, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(told, world.BotWords(member).Count);
        Assert.DoesNotContain(world.Line.Chat(group.Id).Entries, entry => entry.Kind == ChatEntryKind.FromBot);
        Assert.DoesNotContain("別の窓口", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
        Assert.Equal(0, await world.ReadAsync(db => db.Attachments.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_is_unsent_meanwhile_goes_all_the_same()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var id = await world.SayAsync(member, "うっかり送った内緒の話ですか");

        world.Line.IsOnStandby = true;
        await world.UnsendAsync(member, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }
}

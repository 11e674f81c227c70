using LineSimulator.People;
using LineSimulator.Webhooks;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>LINE still tells things about a person whose data were erased: these bring neither the id nor the words back.</summary>
public sealed class AfterErasureTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taking_back_what_was_erased_leaves_no_trace()
    {
        var (world, member) = await LiveAsync();
        await using var disposing = world;
        var id = await world.SayAsync(member, "うっかり送った内緒の話ですか");
        await EraseAsync(world, member);

        await world.UnsendAsync(member, id);

        await AssertUnknownAsync(world, member);
    }

    [Fact]
    public async Task Blocking_the_account_leaves_no_trace()
    {
        var (world, member) = await LiveAsync();
        await using var disposing = world;
        await EraseAsync(world, member);

        await world.Line.UnfollowAsync(member.Id, ct: Ct);
        await world.QuietAsync();

        await AssertUnknownAsync(world, member);
    }

    [Fact]
    public async Task An_event_that_comes_a_second_time_is_known_without_its_words()
    {
        var (world, member) = await LiveAsync();
        await using var disposing = world;

        await world.Line.HoldAsync(
            async () =>
            {
                await world.Line.SayAsync(member.Id, "うっかり送った内緒の話ですか", new Delivery { LoseAnswer = true }, Ct);
                await world.Line.SayAsync(member.Id, "費用の話も内緒の話ですか", new Delivery { Duplicates = 2 }, Ct);
            },
            HeldOrder.Shuffled(7), Ct);
        await EraseAsync(world, member);
        await world.Line.RedeliverPendingAsync(Ct);
        await world.QuietAsync();

        await AssertUnknownAsync(world, member);
    }

    [Fact]
    public async Task In_a_group_what_is_not_said_to_the_bot_leaves_no_trace()
    {
        var (world, member) = await LiveAsync();
        await using var disposing = world;
        var group = world.Line.AddGroup([member.Id, world.Line.AddUser("別の人").Id], "研究会の集まり");
        var id = await world.Line.SayInGroupAsync(group.Id, member.Id, "質問：うっかり聞いた内緒の話ですか", ct: Ct);
        await world.QuietAsync();
        await EraseAsync(world, member);

        await world.Line.EditAsync(group.Id, member.Id, id, "これは皆さんへの内緒の話です", ct: Ct);
        await world.Line.UnsendAsync(member.Id, id, ct: Ct);
        await world.QuietAsync();

        await AssertUnknownAsync(world, member);
    }

    private static async Task<(BotWorld World, SimulatedUser Member)> LiveAsync()
    {
        var (world, _) = await BotWorld.LiveAsync();
        return (world, await world.MemberAsync("黒瀬みつる"));
    }

    private static async Task EraseAsync(BotWorld world, SimulatedUser member)
    {
        await world.SayAsync(member, "私のデータ削除");
        await world.TapAsync(member, "削除する");
        await AssertUnknownAsync(world, member);
    }

    private static async Task AssertUnknownAsync(BotWorld world, SimulatedUser member)
    {
        var kept = await world.DatabaseTextAsync();
        Assert.DoesNotContain(member.Id, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(member.Name, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("内緒の話", kept, StringComparison.Ordinal);
    }
}

using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Live;

/// <summary>Whatever shows on a page of a session raises its version: nobody would be told otherwise.</summary>
public sealed class VersionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vote_raises_it_when_it_is_given_and_when_its_member_is_erased()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (member, other) = (await world.MemberAsync("小松"), await world.MemberAsync("倉田"));
        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(organizer, "承認 1");

        await RaisesAsync(world, () => world.SayAsync(other, "私も知りたい 1"));
        await world.SayAsync(other, "私のデータ削除");
        await RaisesAsync(world, async () =>
        {
            await world.TapAsync(other, "削除する");
        });
        Assert.False(await world.ReadAsync(db => db.QuestionSupports.AnyAsync(Ct)));
    }

    [Fact]
    public async Task A_reason_that_is_unsent_raises_it()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(await world.MemberAsync("小松"), "お好きな食べ物は何ですか");
        var reason = await world.SayAsync(organizer, "見送り 1 内容から離れるため");

        await RaisesAsync(world, () => world.UnsendAsync(organizer, reason));
    }

    [Fact]
    public async Task Each_phase_raises_it()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;

        await RaisesAsync(world, () => world.SayAsync(organizer, "休憩"));
        await RaisesAsync(world, () => world.SayAsync(organizer, "再開"));
        await RaisesAsync(world, () => world.SayAsync(organizer, "終了"));
    }

    private static async Task RaisesAsync(BotWorld world, Func<Task> act)
    {
        var before = await VersionAsync(world);
        await act();
        Assert.True(await VersionAsync(world) > before);
    }

    private static Task<int> VersionAsync(BotWorld world) => world.ReadAsync(db => db.Sessions.Select(session => session.Version).SingleAsync(Ct));
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain;
using SessionBot.Features.Projector;
using SessionBot.Live;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Live;

public sealed class FragmentCacheTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_who_ask_at_one_version_get_one_rendering_and_the_next_version_another()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var (session, version) = await SessionAsync(world);
        var readings = 0;

        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReadAsync(world, session, version, () => readings++)));
        Assert.Equal(1, readings);
        Assert.Single(first.Distinct());
        await world.SayAsync(organizer, "休憩");
        var (_, next) = await SessionAsync(world);
        var second = await ReadAsync(world, session, next, () => readings++);

        Assert.Equal(2, readings);
        Assert.DoesNotContain("休憩中", Encoding.UTF8.GetString(first[0].Html.Span), StringComparison.Ordinal);
        Assert.Contains("休憩中", Encoding.UTF8.GetString(second.Html.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_reading_is_under_way_all_who_ask_for_later_versions_share_the_one_that_follows_it()
    {
        var (world, _) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var cache = world.Services.GetRequiredService<FragmentCache>();
        var (session, version) = await SessionAsync(world);
        var (begun, going) = (new Bell(), new TaskCompletionSource());
        var (readings, atOnce, most) = (0, 0, 0);

        var first = ReadAsync(version);
        await begun.RungAsync(1, Ct);
        var later = Enumerable.Range(1, 20).Select(step => ReadAsync(version + step)).ToList();
        Assert.Equal(1, readings);
        going.SetResult();
        var shared = Assert.Single((await Task.WhenAll(later)).Distinct());

        Assert.Equal((2, 1), (readings, most));
        Assert.NotSame(await first, shared);

        Task<Fragment> ReadAsync(int asked) => cache.ReadAsync<Fragment>(session, asked, async _ =>
        {
            readings++;
            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            begun.Ring();
            await going.Task;
            Interlocked.Decrement(ref atOnce);
            return new(asked, default);
        });
    }

    [Fact]
    public async Task Words_that_are_unsent_are_not_held_any_more_once_the_unsending_is_heard_of()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var id = await world.ShowAsync(organizer, member, "内緒の計画はどうなりますか");
        var (session, version) = await SessionAsync(world);
        var cache = world.Services.GetRequiredService<FragmentCache>();
        do
        {
            // A late notice of what came before takes the reading away.
            var shown = await ReadAsync(world, session, version, () => { });
            Assert.Contains("内緒の計画", Encoding.UTF8.GetString(shown.Html.Span), StringComparison.Ordinal);
        }
        while (cache.Held == 0);

        // Told after the cache, which has subscribed before.
        var told = new Bell();
        using var listening = world.Services.GetRequiredService<IChangeFeed>().Subscribe(SessionChanges.Of(session), told.Ring);

        await world.UnsendAsync(member, id);
        await told.RungAsync(1, Ct);

        Assert.Equal(0, cache.Held);
    }

    [Fact]
    public async Task A_reading_that_fails_is_told_and_tried_again()
    {
        var (world, _) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var (session, version) = await SessionAsync(world);
        var cache = world.Services.GetRequiredService<FragmentCache>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.ReadAsync<ProjectorStage, ProjectorView>(session, version, _ => throw new InvalidOperationException("unreadable")));
        using var limit = new CancellationTokenSource(TestKit.TestConstants.Timeout);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (cache.Held > 0)
        {
            await looks.WaitForNextTickAsync(limit.Token);
        }

        Assert.False((await ReadAsync(world, session, version, () => { })).Html.IsEmpty);
    }

    private static Task<Fragment> ReadAsync(BotWorld world, SessionId session, int version, Action read) =>
        world.Services.GetRequiredService<FragmentCache>().ReadAsync<ProjectorStage, ProjectorView>(session, version, services =>
        {
            read();
            return services.GetRequiredService<ReadProjector>().ReadAsync(session, Ct);
        });

    private static async Task<(SessionId Id, int Version)> SessionAsync(BotWorld world)
    {
        var session = await world.ReadAsync(db => db.Sessions.AsNoTracking().SingleAsync(Ct));
        return (session.Id, session.Version);
    }
}

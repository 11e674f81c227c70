using SessionBot.Live;
using TestKit.Databases;

namespace SessionBot.Tests.Live;

public sealed class ChangeFeedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_notice_is_heard_by_all_who_listen_to_its_subject_and_by_nobody_else()
    {
        var feed = new LocalChangeFeed();
        var heard = new List<string>();
        using var one = feed.Subscribe("board:1", () => heard.Add("one"));
        using var two = feed.Subscribe("board:1", () => heard.Add("two"));
        using var other = feed.Subscribe("board:2", () => heard.Add("other"));

        feed.Publish("board:1");

        Assert.Equal(["one", "two"], heard);
    }

    [Fact]
    public void Whoever_has_left_hears_nothing()
    {
        var feed = new LocalChangeFeed();
        var heard = 0;
        var subscription = feed.Subscribe("board:1", () => heard++);

        subscription.Dispose();
        feed.Publish("board:1");

        Assert.Equal(0, heard);
    }

    [Fact]
    public void A_subject_that_nobody_listens_to_any_more_is_forgotten()
    {
        var feed = new LocalChangeFeed();
        using var stays = feed.Subscribe("board:0", () => { });
        foreach (var number in Enumerable.Range(1, 1000))
        {
            var subscription = feed.Subscribe($"board:{number}", () => { });
            subscription.Dispose();
            subscription.Dispose();
        }

        Assert.Equal(["board:0"], feed.Subjects);
    }

    [Fact]
    public void Whoever_comes_while_the_last_one_leaves_is_heard()
    {
        var feed = new LocalChangeFeed();
        var deaf = 0;
        Parallel.For(0, 20_000, _ =>
        {
            var heard = 0;
            using var subscription = feed.Subscribe("board:1", () => Interlocked.Increment(ref heard));
            feed.Publish("board:1");
            Interlocked.Add(ref deaf, heard == 0 ? 1 : 0);
        });

        Assert.Equal(0, deaf);
        Assert.Empty(feed.Subjects);
    }

    [Fact]
    public async Task Another_process_hears_a_notice_once_and_the_own_process_does_not_hear_it_twice()
    {
        Assert.SkipWhen(TestServers.Redis is null, TestServers.NoRedis);
        await using var here = await ConnectedFeed.StartAsync(TestServers.Redis!);
        await using var there = await ConnectedFeed.StartAsync(TestServers.Redis!);
        var subject = $"board:{Guid.NewGuid():N}";
        var (heardHere, heardThere) = (0, new Bell());
        using var one = here.Feed.Subscribe(subject, () => heardHere++);
        using var two = there.Feed.Subscribe(subject, heardThere.Ring);

        here.Feed.Publish(subject);
        await heardThere.RungAsync(1, Ct);

        // What the other process answers comes after all that Redis had for this one before.
        var answered = new Bell();
        using var three = here.Feed.Subscribe(subject + ":answer", answered.Ring);
        there.Feed.Publish(subject + ":answer");
        await answered.RungAsync(1, Ct);
        Assert.Equal((1, 1), (heardHere, heardThere.Count));
    }
}

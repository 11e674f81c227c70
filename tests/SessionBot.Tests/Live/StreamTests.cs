using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Live;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Live;

public sealed class StreamTests : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Each_step_of_a_moderator_comes_as_a_version_and_nothing_else()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await using var stream = await EventStream.OpenAsync(await world.ProjectorAsync(organizer));
        var before = await stream.NextAsync();

        await world.ShowAsync(organizer, member, "費用を教えてください");

        Assert.True(await stream.UntilAsync(await VersionAsync(world)) > before);
        Assert.Equal("text/event-stream", stream.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", stream.Answer.Headers.CacheControl?.ToString());
        Assert.Equal("no", stream.Answer.Headers.GetValues("X-Accel-Buffering").Single());
    }

    [Fact]
    public async Task Whoever_comes_again_with_an_older_version_is_told_the_current_one_at_once_and_with_the_current_one_nothing_until_it_changes()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        var current = await VersionAsync(world);
        await using var behind = await EventStream.OpenAsync(projector, current - 1);
        await using var upToDate = await EventStream.OpenAsync(projector, current);

        Assert.Equal(current, await behind.NextAsync());
        await world.SayAsync(organizer, "休憩");
        Assert.Equal(await VersionAsync(world), await upToDate.NextAsync());
    }

    [Fact]
    public async Task What_another_process_has_written_is_found_without_a_notice()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        await using var stream = await EventStream.OpenAsync(await world.ProjectorAsync(organizer));
        var before = await stream.NextAsync();

        await world.ReadAsync(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.Version, session => session.Version + 1), Ct));

        Assert.Equal(before + 1, await stream.NextAsync());
    }

    [Fact]
    public async Task Closing_the_page_ends_its_streams_and_its_address()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        await using var stream = await EventStream.OpenAsync(projector);
        await stream.NextAsync();

        await world.SayAsync(organizer, "投影停止");
        while (await stream.NextAsync() is not null)
        {
        }

        using var page = await _browser.GetAsync(projector, Ct);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.NotEqual(projector, await world.ProjectorAsync(organizer));
        Assert.Equal(HttpStatusCode.NotFound, (await EventStream.OpenAsync(projector)).Answer.StatusCode);
    }

    [Fact]
    public async Task Beyond_the_limit_a_stream_is_asked_to_come_again()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync(mostStreams: 1);
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        await using var first = await EventStream.OpenAsync(projector);

        await using var second = await EventStream.OpenAsync(projector);

        Assert.Equal(HttpStatusCode.OK, first.Answer.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.Answer.StatusCode);
        Assert.NotNull(second.Answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_session_that_nobody_looks_at_is_not_read()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        var hub = world.Services.GetRequiredService<LiveHub>();
        Assert.Equal(0, hub.Watched);

        await using (var stream = await EventStream.OpenAsync(projector))
        {
            await stream.NextAsync();
            Assert.Equal(1, hub.Watched);
        }

        using var limit = new CancellationTokenSource(TestConstants.Timeout);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (hub.Watched > 0)
        {
            await looks.WaitForNextTickAsync(limit.Token);
        }
    }

    private static Task<int> VersionAsync(BotWorld world) => world.ReadAsync(db => db.Sessions.Select(session => session.Version).SingleAsync(Ct));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Hosting;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;

namespace SessionBot.Tests.SignIn;

/// <summary>Who may call what, made from the routes themselves: an endpoint that nobody has thought of fails here.</summary>
public sealed class AccessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_is_for_organizers_or_says_what_else_opens_it()
    {
        await using var world = await BotWorld.StartAsync();

        var endpoints = Routes.Endpoints(world).ToList();

        Assert.Equal(Routes.ForOrganizers.Order(StringComparer.Ordinal), endpoints.Where(one => one.NeedsOrganizer).Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Routes.OpenToAll.Keys.Order(StringComparer.Ordinal), endpoints.Where(one => !one.NeedsOrganizer).Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData($"/policy/{ExampleGroup.Key}")]
    [InlineData("/nothing")]
    public async Task No_other_site_may_stand_around_a_page(string address)
    {
        await using var world = await BotWorld.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler());

        using var answer = await http.GetAsync(new Uri(world.Address, address), Ct);

        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_door_from_all_that_is_for_organizers()
    {
        await using var world = await BotWorld.StartAsync();
        using var browser = new Browser(world.Address);

        await AllClosedAsync(browser, "anonymous");
    }

    [Fact]
    public async Task A_member_who_is_no_organizer_and_the_holder_of_a_link_are_led_to_the_door_too()
    {
        var (world, organizer) = await BotWorld.LiveAsync(Doors.Public);
        await using var disposing = world;
        using var browser = new Browser(world.Address);
        await Doors.ByLineAsync(browser, await world.MemberAsync("佐伯"), $"/sign-in/{ExampleGroup.Key}");
        await world.SayAsync(organizer, "登壇者画面");
        var key = await world.ReadAsync(db => db.SessionLinks.Select(link => link.Key).SingleAsync(Ct));
        await browser.OpenAsync($"/speaker/{key}");

        await AllClosedAsync(browser, "member");
    }

    [Fact]
    public async Task A_role_that_is_taken_away_closes_everything_at_once()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var browser = new Browser(world.Address);
        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/organizers/sessions/3/plan")).Status);

        await world.ReadAsync(db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.IsOrganizer, false), Ct));

        await AllClosedAsync(browser, "revoked");
    }

    [Fact]
    public async Task A_boards_stream_outlasts_each_change_and_ends_with_the_role()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var browser = new Browser(world.Address);
        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");
        await using var stream = await EventStream.OpenAsync(new(world.Address, "/organizers/sessions/3"), cookie: browser.Cookies);
        var version = await stream.NextAsync();

        foreach (var word in new[] { "休憩", "再開" })
        {
            await world.SayAsync(organizer, word);
            Assert.Equal(++version, await stream.NextAsync());
        }

        await world.ReadAsync(db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.IsOrganizer, false), Ct));
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(91));

        // The look that told of the last change may still be on its way to the roles: then the stream ends before the next change, not with it.
        var last = await stream.NextAsync();
        if (last is not null)
        {
            Assert.Equal(++version, last);
            Assert.Null(await stream.NextAsync());
        }
    }

    [Fact]
    public async Task An_organizer_reads_the_own_sessions_and_finds_nothing_of_another_groups()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var browser = new Browser(world.Address);
        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");
        var region = await world.ReadAsync(db => db.Set<Region>().Select(one => one.Id).FirstAsync(Ct));
        var pages = Routes.OfSessions.Where(name => name.StartsWith("GET", StringComparison.Ordinal) && !name.EndsWith("/events", StringComparison.Ordinal)).ToList();
        foreach (var name in pages)
        {
            Assert.Equal((name, HttpStatusCode.OK), (name, (await browser.OpenAsync(Routes.PathOf(name, region.Value))).Status));
        }

        // The session becomes another group's.
        await world.ReadAsync(async db =>
        {
            var other = new StudyGroup { Id = new(Guid.CreateVersion7()), Key = "other", Name = "ほかの研究会" };
            db.StudyGroups.Add(other);
            await db.SaveChangesAsync(Ct);
            return await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.StudyGroupId, other.Id), Ct);
        });

        var token = Doors.Token().Match((await browser.OpenAsync("/organizers")).Page).Groups["value"].Value;
        var before = await StandsAsync(world);
        foreach (var name in Routes.OfSessions)
        {
            var path = Routes.PathOf(name, region.Value);
            var (status, page) = name.StartsWith("GET", StringComparison.Ordinal)
                ? await browser.OpenAsync(path)
                : await browser.PostAsync(path, [("__RequestVerificationToken", token), .. Fields]);
            Assert.True(status == HttpStatusCode.NotFound, $"{name}: {status}");
            Assert.DoesNotContain("書かない窓口", page, StringComparison.Ordinal);
        }

        Assert.Equal(before, await StandsAsync(world));
    }

    [Fact]
    public async Task No_form_of_the_console_is_taken_without_the_token_of_a_page()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        using var browser = new Browser(world.Address);
        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");
        var region = await world.ReadAsync(db => db.Set<Region>().Select(one => one.Id).FirstAsync(Ct));
        var before = await StandsAsync(world);

        foreach (var name in Routes.ForOrganizers.Where(name => name.StartsWith("POST", StringComparison.Ordinal)))
        {
            var (status, _) = await browser.PostAsync(Routes.PathOf(name, region.Value), Fields);
            Assert.True(status == HttpStatusCode.BadRequest, $"{name}: {status}");
        }

        Assert.Equal(before, await StandsAsync(world));
    }

    /// <summary>Of every form, so that none is refused for another reason.</summary>
    private static (string, string)[] Fields =>
        [("version", "1"), ("verb", "approve"), ("number", "1"), ("to", "Closed"), ("text", "x"), ("page", "Speaker"), ("open", "true")];

    private static async Task AllClosedAsync(Browser browser, string who)
    {
        foreach (var name in Routes.ForOrganizers)
        {
            var path = Routes.PathOf(name, Guid.NewGuid());
            var (status, _) = name.StartsWith("GET", StringComparison.Ordinal) ? await browser.OpenAsync(path) : await browser.PostAsync(path, Fields);

            Assert.True(
                name.StartsWith("GET", StringComparison.Ordinal) ? browser.Address.AbsolutePath == "/sign-in" : status == HttpStatusCode.Unauthorized,
                $"{who}: {name}: {status} at {browser.Address}");
        }
    }

    private static Task<(int, SessionPhase, int)> StandsAsync(BotWorld world) => world.ReadAsync(async db =>
    {
        var session = await db.Sessions.SingleAsync(Ct);
        return (session.Version, session.Phase, await db.SessionLinks.CountAsync(Ct));
    });
}

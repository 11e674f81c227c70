using SessionBot.Domain;
using SessionBot.Features.Board;
using SessionBot.Hosting;
using SessionBot.Tests.Live;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;
using TestKit.Databases;

namespace SessionBot.Tests.Board;

/// <summary>Who has a board open, and with which card somebody is busy.</summary>
public sealed class BoardPresenceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_says_to_be_there_is_named_to_the_others_until_silent_or_gone_and_the_board_stays_as_it_is()
    {
        await using var board = await BoardWorld.LiveAsync();
        var (one, other) = (await ColleagueAsync(board.World, "花田"), await ColleagueAsync(board.World, "相馬"));
        await board.OpenAsync();
        var version = board.Version;

        await one.SayAsync(number: 4);
        var seen = await other.SayAsync();
        Assert.Contains("ほかに花田さんが開いています", seen, StringComparison.Ordinal);
        Assert.Contains("data-card=\"q4\">花田さんが対応中", seen, StringComparison.Ordinal);
        Assert.Contains("ほかに相馬さんが開いています", await one.SayAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("対応中", await other.SayAsync(), StringComparison.Ordinal);

        await one.SayAsync(isGone: true);
        Assert.DoesNotContain("花田", await other.SayAsync(), StringComparison.Ordinal);
        await one.SayAsync();
        board.World.Clock.Set(board.World.Clock.GetUtcNow() + BoardPresence.Longest);
        Assert.DoesNotContain("花田", await other.SayAsync(), StringComparison.Ordinal);
        await board.OpenAsync();
        Assert.Equal(version, board.Version);
    }

    [Fact]
    public async Task Other_processes_hear_of_it_by_the_change_feed()
    {
        Assert.SkipWhen(TestServers.Redis is null, TestServers.NoRedis);
        await using var here = await ConnectedFeed.StartAsync(TestServers.Redis!);
        await using var there = await ConnectedFeed.StartAsync(TestServers.Redis!);
        using var presence = new BoardPresence(here.Feed, TimeProvider.System);
        using var elsewhere = new BoardPresence(there.Feed, TimeProvider.System);
        var heard = new Bell();
        using var _ = there.Feed.Subscribe("presence", heard.Ring);
        var (session, who) = (new SessionId(Guid.NewGuid()), new MemberId(Guid.NewGuid()));

        presence.Say(session, who, 7);
        while (!elsewhere.Others(session, default).ContainsKey(who))
        {
            await heard.RungAsync(1, Ct);
        }

        Assert.Equal(7, elsewhere.Others(session, default)[who]);
        Assert.Empty(elsewhere.Others(session, than: who));
        Assert.Empty(elsewhere.Others(new SessionId(Guid.NewGuid()), default));
    }

    /// <param name="byLink">Where the bot tells links, LINE Login wants its own address.</param>
    internal static async Task<Colleague> ColleagueAsync(BotWorld world, string name, bool byLink = false)
    {
        var colleague = await world.OrganizerAsync(name);
        var browser = new Browser(world.Address);
        if (byLink)
        {
            await browser.PostAsync(await Doors.LinkAsync(world, colleague));
        }
        else
        {
            await browser.OpenAsync($"/sign-in/{ExampleGroup.Key}");
            await browser.PostAsync(browser.Address.PathAndQuery, ("user_id", colleague.Id));
        }

        var (_, page) = await browser.OpenAsync(new Uri(world.Address, BoardWorld.Address).ToString());
        return new(browser, Doors.Token().Match(page).Groups["value"].Value);
    }

    /// <summary>An organizer's open page, as far as it says that it is open.</summary>
    internal sealed record Colleague(Browser Browser, string Token)
    {
        /// <returns>What the page is told of the others.</returns>
        public async Task<string> SayAsync(int? number = null, bool isGone = false) =>
            (await Browser.PostAsync($"{BoardWorld.Address}/presence", [("__RequestVerificationToken", Token), .. Fields(number, isGone)])).Page;

        private static IEnumerable<(string, string)> Fields(int? number, bool isGone)
        {
            if (number is not null)
            {
                yield return ("number", $"{number}");
            }

            if (isGone)
            {
                yield return ("gone", "true");
            }
        }
    }
}

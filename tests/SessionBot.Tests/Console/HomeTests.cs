using System.Net;
using SessionBot.Hosting;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>The first page of the console, and the pages that stand where something is not.</summary>
public sealed class HomeTests
{
    [Fact]
    public async Task A_group_without_a_session_is_shown_the_way_to_its_first()
    {
        await using var world = await BotWorld.StartAsync(Doors.Public);
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);

        var (_, page) = await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}");

        Assert.Contains("<a class=\"button\" href=\"/organizers/sessions/new\">最初の研究会を計画する</a>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_session_bears_its_badge()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await console.World.SayAsync(console.Organizer, "休憩");

        await console.OpenAsync("/organizers");

        Assert.Contains("<span class=\"state paused\">休憩中</span>", console.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing", HttpStatusCode.NotFound, "href=\"/organizers\">運営の方は、運営画面へ")]
    [InlineData("/organizers/sessions/99", HttpStatusCode.NotFound, "href=\"/organizers\">運営画面の一覧へ")]
    [InlineData("/sign-in/link/AAAA", HttpStatusCode.NotFound, "href=\"/sign-in\">サインインの画面へ")]
    [InlineData("/projector/AAAAAAAAAAAAAAAAAAAAAA", HttpStatusCode.NotFound, "href=\"/organizers\">運営の方は、運営画面へ")]
    public async Task A_page_that_is_not_there_says_where_to_go(string address, HttpStatusCode status, string way)
    {
        await using var console = await ConsoleWorld.LiveAsync();

        Assert.Equal(status, await console.OpenAsync(address));

        Assert.Contains(way, console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_day_says_that_it_was_not_sent_and_how_to_keep_what_was_written()
    {
        await using var console = await ConsoleWorld.LiveAsync();

        // Its token is that of no page.
        await console.OpenAsync("/organizers/sessions/99");
        Assert.Equal(HttpStatusCode.BadRequest, await console.SendAsync($"{ConsoleWorld.Session}/stage/messages", ("text", "残り5分です")));

        Assert.Contains("送信できませんでした", console.Page, StringComparison.Ordinal);
        Assert.Contains("入力した内容が残っています", console.Page, StringComparison.Ordinal);
    }
}

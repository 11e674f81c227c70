using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using SessionBot.Features.SignIn;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.SignIn;

/// <summary>Organizers come into the console by LINE Login or by the bot's link, and nobody else does.</summary>
public sealed class SignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_LINE_Login_an_organizer_comes_to_where_the_way_led()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);

        var (_, door) = await browser.OpenAsync("/organizers");
        Assert.Contains("LINEで「みらい暮らし自治体研究会」にサインイン", door, StringComparison.Ordinal);
        var (status, page) = await Doors.ByLineAsync(browser, organizer, Doors.Door().Match(door).Groups["address"].Value.Replace("&amp;", "&", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.OK, "/organizers"), (status, browser.Address.AbsolutePath));
        Assert.Contains("桐生さんとしてサインインしています。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_the_way_to_the_door_stays_on_the_address_that_was_asked_for()
    {
        await using var world = await BotWorld.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var answer = await http.GetAsync(new Uri(world.Address, "/organizers/sessions/3?q=x"), Ct);

        Assert.Equal("/sign-in?to=%2Forganizers%2Fsessions%2F3%3Fq%3Dx", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_is_no_organizer_is_told_how_to_become_one_and_stays_outside()
    {
        await using var world = await BotWorld.StartAsync();
        var member = await world.MemberAsync("佐伯");
        using var browser = new Browser(world.Address);

        var (_, page) = await Doors.ByLineAsync(browser, member, $"/sign-in/{ExampleGroup.Key}");

        Assert.Contains("運営として登録されていないため、サインインできません。", page, StringComparison.Ordinal);
        await Doors.OutsideAsync(browser);
    }

    [Fact]
    public async Task Who_declines_at_LINE_stays_outside_and_is_told_so()
    {
        await using var world = await BotWorld.StartAsync();
        await world.OrganizerAsync();
        using var browser = new Browser(world.Address);

        await browser.OpenAsync($"/sign-in/{ExampleGroup.Key}");
        var (_, page) = await browser.PostAsync(browser.Address.PathAndQuery, ("decision", "deny"));

        Assert.Contains("LINEでの許可が得られなかったため", page, StringComparison.Ordinal);
        await Doors.OutsideAsync(browser);
    }

    [Fact]
    public async Task LINEs_answer_to_one_browser_signs_no_other_in()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);
        using var other = new Browser(world.Address);
        await other.OpenAsync($"/sign-in/{ExampleGroup.Key}");

        var (_, page) = await browser.OpenAsync(await Doors.CallbackAsync(other, organizer));

        Assert.Contains("サインインできませんでした。", page, StringComparison.Ordinal);
        await Doors.OutsideAsync(browser);
    }

    [Fact]
    public async Task A_token_of_another_algorithm_signs_nobody_in_although_LINE_publishes_its_key()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.OrganizerAsync();
        var options = world.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(LineLogin.SchemeOf(ExampleGroup.Key));
        var published = await options.ConfigurationManager!.GetConfigurationAsync(Ct);
        var rules = options.TokenValidationParameters.Clone();
        (rules.ValidIssuer, rules.ValidAudience, rules.IssuerSigningKeys) = (published.Issuer, options.ClientId, published.SigningKeys);
        var token = world.Line.IssueLiffIdToken(organizer.Id, published.Issuer);

        Assert.False((await new JsonWebTokenHandler().ValidateTokenAsync(token, rules)).IsValid);
        rules.ValidAlgorithms = null;
        Assert.True((await new JsonWebTokenHandler().ValidateTokenAsync(token, rules)).IsValid);
    }

    [Fact]
    public async Task The_bots_link_signs_in_once_and_looking_at_it_does_not_use_it_up()
    {
        await using var world = await BotWorld.StartAsync(Doors.Public);
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);
        using var late = new Browser(world.Address);
        var link = await Doors.LinkAsync(world, organizer);

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(link)).Status);
        var (_, page) = await browser.PostAsync(link);
        var (second, words) = await late.PostAsync(link);

        Assert.Contains("桐生さんとしてサインインしています。", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, second);
        Assert.Contains("このリンクは使えません", words, StringComparison.Ordinal);
        await Doors.OutsideAsync(late);
    }

    [Fact]
    public async Task A_link_opens_nothing_after_ten_minutes_nor_when_a_newer_one_was_sent_nor_changed_by_a_letter()
    {
        await using var world = await BotWorld.StartAsync(Doors.Public);
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);
        var older = await Doors.LinkAsync(world, organizer);
        var newer = await Doors.LinkAsync(world, organizer);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(older)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(newer[..^1] + (newer[^1] == 'A' ? 'Q' : 'A'))).Status);
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(newer)).Status);
        await Doors.OutsideAsync(browser);
    }

    [Fact]
    public async Task A_member_gets_no_link_and_without_a_public_address_nobody_does()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.OrganizerAsync();
        var member = await world.MemberAsync("佐伯");

        await world.SayAsync(member, "運営画面");
        await world.SayAsync(organizer, "運営画面");

        Assert.DoesNotContain("http", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("公開アドレスが設定されていないため", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_ends_the_visit_at_once()
    {
        await using var world = await BotWorld.StartAsync(Doors.Public);
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);
        await browser.PostAsync(await Doors.LinkAsync(world, organizer));
        Assert.Equal("/organizers", browser.Address.AbsolutePath);

        await world.ReadAsync(db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.IsOrganizer, false), Ct));

        await Doors.OutsideAsync(browser);
    }

    [Fact]
    public async Task Who_signs_out_is_outside_and_another_site_cannot_do_that_for_anybody()
    {
        await using var world = await BotWorld.StartAsync(Doors.Public);
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);
        var (_, page) = await browser.PostAsync(await Doors.LinkAsync(world, organizer));

        var (forged, _) = await browser.PostAsync("/sign-out");
        Assert.Equal(HttpStatusCode.BadRequest, forged);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/organizers")).Status);
        var token = Doors.Token().Match(page);
        await browser.PostAsync("/sign-out", (token.Groups["name"].Value, token.Groups["value"].Value));

        await Doors.OutsideAsync(browser);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("/\n/elsewhere.example/")]
    public async Task The_way_back_stays_on_this_site(string to)
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.OrganizerAsync();
        using var browser = new Browser(world.Address);

        await Doors.ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}?to={Uri.EscapeDataString(to)}");

        Assert.Equal((world.Address.Authority, "/organizers"), (browser.Address.Authority, browser.Address.AbsolutePath));
    }
}

using System.Net;
using System.Text.RegularExpressions;
using LineSimulator.People;
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
public sealed partial class SignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_LINE_Login_an_organizer_comes_to_where_the_way_led()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await OrganizerAsync(world);
        using var browser = new Browser(world.Address);

        var (_, door) = await browser.OpenAsync("/organizers");
        Assert.Contains("LINEで「みらい暮らし自治体研究会」にサインイン", door, StringComparison.Ordinal);
        var (status, page) = await ByLineAsync(browser, organizer, Door().Match(door).Groups["address"].Value.Replace("&amp;", "&", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.OK, "/organizers"), (status, browser.Address.AbsolutePath));
        Assert.Contains("桐生さんとしてサインインしています。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_organizer_is_told_how_to_become_one_and_stays_outside()
    {
        await using var world = await BotWorld.StartAsync();
        var member = await world.MemberAsync("佐伯");
        using var browser = new Browser(world.Address);

        var (_, page) = await ByLineAsync(browser, member, $"/sign-in/{ExampleGroup.Key}");

        Assert.Contains("運営として登録されていないため、サインインできません。", page, StringComparison.Ordinal);
        await OutsideAsync(browser);
    }

    [Fact]
    public async Task Who_declines_at_LINE_stays_outside_and_is_told_so()
    {
        await using var world = await BotWorld.StartAsync();
        await OrganizerAsync(world);
        using var browser = new Browser(world.Address);

        await browser.OpenAsync($"/sign-in/{ExampleGroup.Key}");
        var (_, page) = await browser.PostAsync(browser.Address.PathAndQuery, ("decision", "deny"));

        Assert.Contains("LINEでの許可が得られなかったため", page, StringComparison.Ordinal);
        await OutsideAsync(browser);
    }

    [Fact]
    public async Task LINEs_answer_to_one_browser_signs_no_other_in()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await OrganizerAsync(world);
        using var browser = new Browser(world.Address);
        using var other = new Browser(world.Address);
        await other.OpenAsync($"/sign-in/{ExampleGroup.Key}");

        var (_, page) = await browser.OpenAsync(await CallbackAsync(other, organizer));

        Assert.Contains("サインインできませんでした。", page, StringComparison.Ordinal);
        await OutsideAsync(browser);
    }

    [Fact]
    public async Task A_token_of_another_algorithm_signs_nobody_in_although_LINE_publishes_its_key()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await OrganizerAsync(world);
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
        await using var world = await BotWorld.StartAsync(Public);
        var organizer = await OrganizerAsync(world);
        using var browser = new Browser(world.Address);
        using var late = new Browser(world.Address);
        var link = await LinkAsync(world, organizer);

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(link)).Status);
        var (_, page) = await browser.PostAsync(link);
        var (second, words) = await late.PostAsync(link);

        Assert.Contains("桐生さんとしてサインインしています。", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, second);
        Assert.Contains("このリンクは使えません", words, StringComparison.Ordinal);
        await OutsideAsync(late);
    }

    [Fact]
    public async Task A_link_opens_nothing_after_ten_minutes_nor_when_a_newer_one_was_sent_nor_changed_by_a_letter()
    {
        await using var world = await BotWorld.StartAsync(Public);
        var organizer = await OrganizerAsync(world);
        using var browser = new Browser(world.Address);
        var older = await LinkAsync(world, organizer);
        var newer = await LinkAsync(world, organizer);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(older)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(newer[..^1] + (newer[^1] == 'A' ? 'Q' : 'A'))).Status);
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(newer)).Status);
        await OutsideAsync(browser);
    }

    [Fact]
    public async Task A_member_gets_no_link_and_without_a_public_address_nobody_does()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await OrganizerAsync(world);
        var member = await world.MemberAsync("佐伯");

        await world.SayAsync(member, "運営画面");
        await world.SayAsync(organizer, "運営画面");

        Assert.DoesNotContain("http", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("公開アドレスが設定されていないため", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_ends_the_visit_at_once()
    {
        await using var world = await BotWorld.StartAsync(Public);
        var organizer = await OrganizerAsync(world);
        using var browser = new Browser(world.Address);
        await browser.PostAsync(await LinkAsync(world, organizer));
        Assert.Equal("/organizers", browser.Address.AbsolutePath);

        await world.ReadAsync(db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.IsOrganizer, false), Ct));

        await OutsideAsync(browser);
    }

    [Fact]
    public async Task Who_signs_out_is_outside_and_another_site_cannot_do_that_for_anybody()
    {
        await using var world = await BotWorld.StartAsync(Public);
        var organizer = await OrganizerAsync(world);
        using var browser = new Browser(world.Address);
        var (_, page) = await browser.PostAsync(await LinkAsync(world, organizer));

        var (forged, _) = await browser.PostAsync("/sign-out");
        Assert.Equal(HttpStatusCode.BadRequest, forged);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/organizers")).Status);
        var token = Token().Match(page);
        await browser.PostAsync("/sign-out", (token.Groups["name"].Value, token.Groups["value"].Value));

        await OutsideAsync(browser);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task The_way_back_stays_on_this_site(string to)
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await OrganizerAsync(world);
        using var browser = new Browser(world.Address);

        await ByLineAsync(browser, organizer, $"/sign-in/{ExampleGroup.Key}?to={Uri.EscapeDataString(to)}");

        Assert.Equal((world.Address.Authority, "/organizers"), (browser.Address.Authority, browser.Address.AbsolutePath));
    }

    private static Dictionary<string, string?> Public => new() { ["Service:PublicAddress"] = "http://127.0.0.1:1/" };

    private static async Task<SimulatedUser> OrganizerAsync(BotWorld world)
    {
        var organizer = await world.MemberAsync("桐生", region: null);
        await world.SayAsync(organizer, $"運営登録 {ExampleGroup.OrganizerCode}");
        return organizer;
    }

    private static async Task<(HttpStatusCode Status, string Page)> ByLineAsync(Browser browser, SimulatedUser person, string door)
    {
        await browser.OpenAsync(door);
        Assert.Equal("/oauth2/v2.1/authorize", browser.Address.AbsolutePath);
        return await browser.PostAsync(browser.Address.PathAndQuery, ("user_id", person.Id));
    }

    /// <summary>Where LINE sends the browser back to, without going there.</summary>
    private static async Task<string> CallbackAsync(Browser browser, SimulatedUser person)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("user_id", person.Id)]);
        using var answer = await http.PostAsync(browser.Address, form, Ct);
        return answer.Headers.Location!.PathAndQuery;
    }

    private static async Task<string> LinkAsync(BotWorld world, SimulatedUser organizer)
    {
        await world.SayAsync(organizer, "運営画面");
        return new Uri(Link().Match(world.LastWords(organizer)).Value).AbsolutePath;
    }

    private static async Task OutsideAsync(Browser browser)
    {
        await browser.OpenAsync("/organizers");
        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    [GeneratedRegex("href=\"(?<address>/sign-in/[^\"]+)\"")]
    private static partial Regex Door();

    [GeneratedRegex(@"http://127\.0\.0\.1:1/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"(?<name>__RequestVerificationToken)\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LineSimulator.People;
using Microsoft.AspNetCore.WebUtilities;

namespace LineSimulator.Tests;

public sealed class LoginTests
{
    private const string Callback = "http://localhost:5000/signin-line";
    private const string Verifier = "a-verifier-of-at-least-forty-three-characters-1234";

    private static readonly string Challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    [Fact]
    public async Task Somebody_signs_in_and_is_known_by_the_id_token()
    {
        await using var world = await StartAsync();
        var user = await world.FriendAsync("佐藤 <みなと町>");

        var page = await world.GetAsync(Authorize(world));
        var code = await CodeAsync(world, user);
        var tokens = (await RedeemAsync(world, code)).Json;
        var parts = tokens.GetProperty("id_token").GetString()!.Split('.');
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));

        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("佐藤 &lt;みなと町&gt;", page.Body, StringComparison.Ordinal);
        Assert.Equal(
            Base64Url.EncodeToString(HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(world.Platform.Options.LoginChannelSecret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"))),
            parts[2]);
        Assert.Equal(
            (world.Address, user.Id, world.Platform.Options.LoginChannelId, "n1", user.Name),
            (Claim(claims, "iss"), Claim(claims, "sub"), Claim(claims, "aud"), Claim(claims, "nonce"), Claim(claims, "name")));
        Assert.Equal(user.Id, Claim((await world.GetAsync("/oauth2/v2.1/userinfo", Claim(tokens, "access_token"))).Json, "sub"));
        Assert.Equal(user.Name, Claim((await world.GetAsync("/v2/profile", Claim(tokens, "access_token"))).Json, "displayName"));
        Assert.Equal(401, (await world.GetAsync("/oauth2/v2.1/userinfo")).Status);
    }

    [Theory]
    [InlineData("response_type", "token")]
    [InlineData("client_id", "1")]
    [InlineData("redirect_uri", "http://localhost:5000/other")]
    [InlineData("state", "")]
    [InlineData("scope", "")]
    [InlineData("scope", "openid friends")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge_method", "")]
    public async Task A_wrong_request_is_refused_on_the_spot_and_not_sent_back(string name, string value)
    {
        await using var world = await StartAsync();
        var user = await world.FriendAsync();

        Assert.Equal(400, (await world.GetAsync(Authorize(world, (name, value)))).Status);
        Assert.Equal(400, (await world.FormAsync(Authorize(world, (name, value)), ("user_id", user.Id))).Status);
        Assert.Equal(200, (await world.GetAsync(Authorize(world))).Status);
    }

    [Fact]
    public async Task Whoever_declines_is_sent_back_with_the_state_and_no_code()
    {
        await using var world = await StartAsync();

        var answer = await world.FormAsync(Authorize(world), ("decision", "deny"));

        var query = QueryHelpers.ParseQuery(new Uri(answer.Headers["location"]).Query);
        Assert.Equal(302, answer.Status);
        Assert.Equal(("access_denied", "s1"), (query["error"].ToString(), query["state"].ToString()));
        Assert.False(query.ContainsKey("code"));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var world = await StartAsync();
        var code = await CodeAsync(world, await world.FriendAsync());

        Assert.Equal(200, (await RedeemAsync(world, code)).Status);
        Assert.Equal("invalid_grant", Claim((await RedeemAsync(world, code)).Json, "error"));
    }

    [Fact]
    public async Task A_code_works_for_ten_minutes()
    {
        await using var world = await StartAsync();
        var code = await CodeAsync(world, await world.FriendAsync());

        world.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("invalid_grant", Claim((await RedeemAsync(world, code)).Json, "error"));
    }

    [Theory]
    [InlineData("redirect_uri", "http://localhost:5000/other", "invalid_grant")]
    [InlineData("code_verifier", "another", "invalid_grant")]
    [InlineData("code_verifier", "", "invalid_grant")]
    [InlineData("client_secret", "wrong", "invalid_client")]
    [InlineData("client_id", "1", "invalid_client")]
    public async Task A_code_is_given_to_its_own_client_alone(string name, string value, string error)
    {
        await using var world = await StartAsync();
        var code = await CodeAsync(world, await world.FriendAsync());

        Assert.Equal(error, Claim((await RedeemAsync(world, code, (name, value))).Json, "error"));
    }

    [Fact]
    public async Task An_access_token_is_renewed_for_ninety_days_and_can_be_revoked()
    {
        await using var world = await StartAsync();
        var first = (await RedeemAsync(world, await CodeAsync(world, await world.FriendAsync()))).Json;
        Task<Answer> RenewAsync() => world.FormAsync(
            "/oauth2/v2.1/token",
            ("grant_type", "refresh_token"),
            ("refresh_token", Claim(first, "refresh_token")),
            ("client_id", world.Platform.Options.LoginChannelId),
            ("client_secret", world.Platform.Options.LoginChannelSecret));

        world.Clock.Advance(TimeSpan.FromDays(30));
        var old = await world.GetAsync("/oauth2/v2.1/userinfo", Claim(first, "access_token"));
        var second = Claim((await RenewAsync()).Json, "access_token");
        var renewed = await world.GetAsync("/oauth2/v2.1/userinfo", second);
        var verified = await world.GetAsync($"/oauth2/v2.1/verify?access_token={second}");
        await world.FormAsync(
            "/oauth2/v2.1/revoke",
            ("client_id", world.Platform.Options.LoginChannelId),
            ("client_secret", world.Platform.Options.LoginChannelSecret),
            ("access_token", second));

        Assert.Equal((401, 200, 200), (old.Status, renewed.Status, verified.Status));
        Assert.Equal(world.Platform.Options.LoginChannelId, Claim(verified.Json, "client_id"));
        Assert.Equal(401, (await world.GetAsync("/oauth2/v2.1/userinfo", second)).Status);
        Assert.Equal("invalid_grant", Claim((await RenewAsync()).Json, "error"));
    }

    [Fact]
    public async Task A_refresh_token_dies_after_ninety_days()
    {
        await using var world = await StartAsync();
        var tokens = (await RedeemAsync(world, await CodeAsync(world, await world.FriendAsync()))).Json;

        world.Clock.Advance(TimeSpan.FromDays(90));

        var answer = await world.FormAsync(
            "/oauth2/v2.1/token",
            ("grant_type", "refresh_token"),
            ("refresh_token", Claim(tokens, "refresh_token")),
            ("client_id", world.Platform.Options.LoginChannelId),
            ("client_secret", world.Platform.Options.LoginChannelSecret));
        Assert.Equal("invalid_grant", Claim(answer.Json, "error"));
    }

    [Fact]
    public async Task An_id_token_can_be_verified_and_every_claim_counts()
    {
        await using var world = await StartAsync();
        var user = await world.FriendAsync();
        var token = Claim((await RedeemAsync(world, await CodeAsync(world, user))).Json, "id_token");
        var client = world.Platform.Options.LoginChannelId;
        async Task<int> VerifyAsync(params (string, string)[] fields) => (await world.FormAsync("/oauth2/v2.1/verify", fields)).Status;

        Assert.Equal(200, await VerifyAsync(("id_token", token), ("client_id", client), ("nonce", "n1"), ("user_id", user.Id)));
        Assert.Equal(400, await VerifyAsync(("id_token", token), ("client_id", "1")));
        Assert.Equal(400, await VerifyAsync(("id_token", token), ("client_id", client), ("nonce", "n2")));
        Assert.Equal(400, await VerifyAsync(("id_token", token), ("client_id", client), ("user_id", "U1")));
        Assert.Equal(400, await VerifyAsync(("id_token", token[..^4] + "AAAA"), ("client_id", client)));
        Assert.Equal(400, await VerifyAsync(("id_token", "x"), ("client_id", client)));
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(400, await VerifyAsync(("id_token", token), ("client_id", client)));
    }

    [Fact]
    public async Task The_token_of_a_LIFF_app_is_verified_by_the_published_key()
    {
        await using var world = await StartAsync();
        var user = await world.FriendAsync();
        var token = world.Platform.IssueLiffIdToken(user.Id, world.Address);
        var key = (await world.GetAsync("/oauth2/v2.1/certs")).Json.GetProperty("keys")[0];
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(Claim(key, "x")), Y = Base64Url.DecodeFromChars(Claim(key, "y")) },
        });
        var parts = token.Split('.');

        Assert.True(ecdsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        Assert.Equal(200, (await world.FormAsync("/oauth2/v2.1/verify", ("id_token", token), ("client_id", world.Platform.Options.LoginChannelId))).Status);
    }

    [Fact]
    public async Task The_discovery_document_leads_to_the_simulator_itself()
    {
        await using var world = await StartAsync();

        var document = (await world.GetAsync("/.well-known/openid-configuration")).Json;

        Assert.Equal(world.Address, Claim(document, "issuer"));
        Assert.Equal($"{world.Address}/oauth2/v2.1/token", Claim(document, "token_endpoint"));
    }

    [Fact]
    public async Task The_issuer_can_be_that_of_the_real_platform()
    {
        await using var world = await StartAsync(new SimulatorOptions { LoginCallbackUrls = [Callback], LoginIssuer = "https://access.line.me" });
        var tokens = (await RedeemAsync(world, await CodeAsync(world, await world.FriendAsync()))).Json;

        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(Claim(tokens, "id_token").Split('.')[1]));

        Assert.Equal("https://access.line.me", Claim(claims, "iss"));
    }

    private static Task<SimulatedWorld> StartAsync(SimulatorOptions? options = null) =>
        SimulatedWorld.StartAsync(options ?? new SimulatorOptions { LoginCallbackUrls = [Callback] });

    private static string Claim(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string Authorize(SimulatedWorld world, (string Name, string Value)? change = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = world.Platform.Options.LoginChannelId,
            ["redirect_uri"] = Callback,
            ["state"] = "s1",
            ["scope"] = "openid profile",
            ["nonce"] = "n1",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (change is var (name, value))
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString("/oauth2/v2.1/authorize", query);
    }

    private static async Task<string> CodeAsync(SimulatedWorld world, SimulatedUser user)
    {
        var answer = await world.FormAsync(Authorize(world), ("user_id", user.Id));
        Assert.Equal(302, answer.Status);
        var back = QueryHelpers.ParseQuery(new Uri(answer.Headers["location"]).Query);
        Assert.Equal("s1", back["state"].ToString());
        return back["code"].ToString();
    }

    private static Task<Answer> RedeemAsync(SimulatedWorld world, string code, (string Name, string Value)? change = null)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = Verifier,
            ["client_id"] = world.Platform.Options.LoginChannelId,
            ["client_secret"] = world.Platform.Options.LoginChannelSecret,
        };
        if (change is var (name, value))
        {
            form[name] = value;
        }

        return world.FormAsync("/oauth2/v2.1/token", [.. form.Select(field => (field.Key, field.Value))]);
    }
}

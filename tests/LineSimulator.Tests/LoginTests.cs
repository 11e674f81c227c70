using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using static LineSimulator.Tests.LoginFixture;

namespace LineSimulator.Tests;

public sealed class LoginTests
{
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
    public async Task The_discovery_document_leads_to_the_simulator_itself()
    {
        await using var world = await StartAsync();

        var document = (await world.GetAsync("/.well-known/openid-configuration")).Json;

        Assert.Equal(world.Address, Claim(document, "issuer"));
        Assert.Equal($"{world.Address}/oauth2/v2.1/token", Claim(document, "token_endpoint"));
    }
}

using static LineSimulator.Tests.LoginFixture;

namespace LineSimulator.Tests;

public sealed class LoginCodeTests
{
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
}

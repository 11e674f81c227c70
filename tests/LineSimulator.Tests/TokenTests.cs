namespace LineSimulator.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task A_stateless_token_works_for_fifteen_minutes()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var issued = await StatelessAsync(world, world.Platform.Options.ChannelSecret);
        var token = issued.Json.GetProperty("access_token").GetString()!;
        var fresh = await world.GetAsync("/v2/bot/info", token);
        world.Clock.Advance(TimeSpan.FromSeconds(900));
        var stale = await world.GetAsync("/v2/bot/info", token);

        Assert.Equal(("Bearer", 900), (issued.Json.GetProperty("token_type").GetString(), issued.Json.GetProperty("expires_in").GetInt32()));
        Assert.Equal((200, 401), (fresh.Status, stale.Status));
        Assert.Contains("expired", stale.Message, StringComparison.Ordinal);
        Assert.Equal(200, (await world.GetAsync("/v2/bot/info")).Status);
    }

    [Fact]
    public async Task A_wrong_secret_or_grant_gets_no_token()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var wrong = await StatelessAsync(world, "wrong");

        Assert.Equal((400, "invalid_client"), (wrong.Status, wrong.Json.GetProperty("error").GetString()));
        Assert.Equal(400, (await world.FormAsync("/oauth2/v3/token", ("grant_type", "password"))).Status);
        Assert.Equal(400, (await world.PostAsync("/oauth2/v3/token", "{}")).Status);
        Assert.Equal("unsupported_grant_type", (await world.FormAsync("/oauth2/v2.1/token")).Json.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_stateless_token_cannot_be_revoked()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = (await StatelessAsync(world, world.Platform.Options.ChannelSecret)).Json.GetProperty("access_token").GetString()!;

        await RevokeAsync(world, token);

        Assert.Equal(200, (await world.GetAsync("/v2/bot/info", token)).Status);
    }

    [Fact]
    public async Task A_token_by_assertion_lives_as_long_as_it_says()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var key = new ChannelKey(world);

        var issued = (await key.IssueAsync(key.Assertion(tokenLife: "2592000"))).Json;
        var token = issued.GetProperty("access_token").GetString()!;
        var verified = (await world.GetAsync($"/oauth2/v2.1/verify?access_token={token}")).Json;
        world.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        var fresh = await world.GetAsync("/v2/bot/info", token);
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2592000, issued.GetProperty("expires_in").GetInt32());
        Assert.Equal((world.Platform.Options.ChannelId, 2592000), (verified.GetProperty("client_id").GetString(), verified.GetProperty("expires_in").GetInt32()));
        Assert.Equal((200, 401), (fresh.Status, (await world.GetAsync("/v2/bot/info", token)).Status));
        Assert.Equal(400, (await world.GetAsync($"/oauth2/v2.1/verify?access_token={token}")).Status);
    }

    [Fact]
    public async Task A_stateless_token_can_be_had_by_assertion_too()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var key = new ChannelKey(world);

        Task<Answer> IssueAsync(string assertion) => world.FormAsync(
            "/oauth2/v3/token", ("grant_type", "client_credentials"), ("client_assertion_type", ChannelKey.Type), ("client_assertion", assertion));

        Assert.Equal(200, (await IssueAsync(key.Assertion())).Status);
        Assert.Equal(400, (await IssueAsync(key.Assertion(issuer: "1"))).Status);
    }

    [Fact]
    public async Task An_assertion_that_breaks_a_rule_is_refused()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var key = new ChannelKey(world);
        using var stranger = System.Security.Cryptography.RSA.Create(2048);
        string[] wrong =
        [
            "x.y.z",
            key.Assertion(kid: "unknown"),
            key.Assertion(algorithm: "none"),
            key.Assertion(algorithm: "HS256"),
            key.Assertion(issuer: "1"),
            key.Assertion(subject: "1"),
            key.Assertion(audience: "https://api.line.me"),
            key.Assertion(minutes: 31),
            key.Assertion(minutes: 0),
            key.Assertion(tokenLife: "2592001"),
            key.Assertion(tokenLife: "0"),
            key.Assertion(tokenLife: "\"86400\""),
            key.Assertion(signer: stranger),
        ];

        foreach (var assertion in wrong)
        {
            Assert.Equal("invalid_client", (await key.IssueAsync(assertion)).Json.GetProperty("error").GetString());
        }

        Assert.Equal(200, (await key.IssueAsync(key.Assertion())).Status);
    }

    [Fact]
    public async Task The_thirty_first_token_is_refused_until_one_is_revoked()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var key = new ChannelKey(world);
        var issued = new List<Answer>();
        for (var number = 0; number < 30; number++)
        {
            issued.Add(await key.IssueAsync(key.Assertion()));
        }

        var refused = await key.IssueAsync(key.Assertion());
        var kids = await KidsAsync(world, key);
        await RevokeAsync(world, issued[0].Json.GetProperty("access_token").GetString()!);

        Assert.Equal(400, refused.Status);
        Assert.Equal(issued.Select(answer => answer.Json.GetProperty("key_id").GetString()), kids);
        Assert.Equal(kids.Skip(1), await KidsAsync(world, key));
        Assert.Equal(401, (await world.GetAsync("/v2/bot/info", issued[0].Json.GetProperty("access_token").GetString()!)).Status);
        Assert.Equal(200, (await key.IssueAsync(key.Assertion())).Status);
    }

    [Fact]
    public async Task The_thirty_first_short_lived_token_revokes_the_oldest()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var tokens = new List<string>();
        for (var number = 0; number < 31; number++)
        {
            var answer = await world.FormAsync("/v2/oauth/accessToken", Credentials(world, world.Platform.Options.ChannelSecret));
            tokens.Add(answer.Json.GetProperty("access_token").GetString()!);
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(401, (await world.GetAsync("/v2/bot/info", tokens[0])).Status);
        Assert.Equal(200, (await world.GetAsync("/v2/bot/info", tokens[1])).Status);
        Assert.Equal(200, (await world.FormAsync("/v2/oauth/verify", ("access_token", tokens[1]))).Status);
        await world.FormAsync("/v2/oauth/revoke", ("access_token", tokens[1]));
        Assert.Equal(401, (await world.GetAsync("/v2/bot/info", tokens[1])).Status);
    }

    [Fact]
    public async Task The_long_lived_token_can_be_revoked()
    {
        await using var world = await SimulatedWorld.StartAsync();

        await world.FormAsync("/v2/oauth/revoke", ("access_token", world.Platform.Options.ChannelAccessToken));

        Assert.Equal(401, (await world.GetAsync("/v2/bot/info")).Status);
    }

    [Fact]
    public async Task Only_the_channel_itself_can_revoke()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var key = new ChannelKey(world);
        var token = (await key.IssueAsync(key.Assertion())).Json.GetProperty("access_token").GetString()!;

        var refused = await world.FormAsync(
            "/oauth2/v2.1/revoke", ("client_id", world.Platform.Options.ChannelId), ("client_secret", "wrong"), ("access_token", token));

        Assert.Equal(400, refused.Status);
        Assert.Equal(200, (await world.GetAsync("/v2/bot/info", token)).Status);
    }

    [Fact]
    public async Task A_key_must_be_the_public_half_of_an_RSA_key_of_2048_bits()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var small = System.Security.Cryptography.RSA.Create(1024);

        Assert.Throws<SimulatorException>(() => world.Platform.RegisterPublicKey(ChannelKey.Jwk(small)));
        Assert.Throws<SimulatorException>(() => world.Platform.RegisterPublicKey("""{"kty":"EC"}"""));
        Assert.Throws<SimulatorException>(() => world.Platform.RegisterPublicKey("key"));
    }

    private static Task<Answer> StatelessAsync(SimulatedWorld world, string secret) => world.FormAsync("/oauth2/v3/token", Credentials(world, secret));

    private static (string Name, string Value)[] Credentials(SimulatedWorld world, string secret) =>
        [("grant_type", "client_credentials"), ("client_id", world.Platform.Options.ChannelId), ("client_secret", secret)];

    private static Task<Answer> RevokeAsync(SimulatedWorld world, string token) => world.FormAsync(
        "/oauth2/v2.1/revoke", ("client_id", world.Platform.Options.ChannelId), ("client_secret", world.Platform.Options.ChannelSecret), ("access_token", token));

    private static async Task<IReadOnlyList<string>> KidsAsync(SimulatedWorld world, ChannelKey key)
    {
        var answer = await world.GetAsync($"/oauth2/v2.1/tokens/kid?client_assertion_type={Uri.EscapeDataString(ChannelKey.Type)}&client_assertion={key.Assertion()}");
        return [.. answer.Json.GetProperty("kids").EnumerateArray().Select(kid => kid.GetString()!)];
    }
}

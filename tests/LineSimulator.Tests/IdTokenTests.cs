using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static LineSimulator.Tests.LoginFixture;

namespace LineSimulator.Tests;

public sealed class IdTokenTests
{
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
    public async Task The_issuer_can_be_that_of_the_real_platform()
    {
        await using var world = await StartAsync(new SimulatorOptions { LoginCallbackUrls = [Callback], LoginIssuer = "https://access.line.me" });
        var tokens = (await RedeemAsync(world, await CodeAsync(world, await world.FriendAsync()))).Json;

        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(Claim(tokens, "id_token").Split('.')[1]));

        Assert.Equal("https://access.line.me", Claim(claims, "iss"));
    }
}

using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;

namespace Line.Messaging.Tests.Client;

public sealed class ChannelAssertionTests : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly ManualClock _clock = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private ChannelAssertion Assertion => ChannelAssertion.FromPem("1234567890", "kid-1", _key.ExportPkcs8PrivateKeyPem(), _clock);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void An_assertion_is_signed_with_the_channels_key()
    {
        var parts = Assertion.Sign().Split('.');
        Assert.Equal(3, parts.Length);
        Assert.Equal("""{"alg":"RS256","typ":"JWT","kid":"kid-1"}""", Text(parts[0]));
        Assert.Equal("""{"iss":"1234567890","sub":"1234567890","aud":"https://api.line.me/","exp":1788257100}""", Text(parts[1]));
        Assert.True(_key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void An_assertion_for_a_token_names_its_life()
    {
        using var claims = JsonDocument.Parse(Text(Assertion.SignForToken(TimeSpan.FromDays(30)).Split('.')[1]));
        Assert.Equal(2_592_000, claims.RootElement.GetProperty("token_exp").GetInt64());
        Assert.Throws<LineLimitException>(() => Assertion.SignForToken(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_JSON_Web_Key_signs_as_its_PEM_does()
    {
        var fromJwk = ChannelAssertion.FromJwk("1234567890", "kid-1", Jwk(), _clock);
        Assert.Equal(Assertion.Sign(), fromJwk.Sign());
    }

    [Fact]
    public void A_key_that_cannot_sign_is_refused_without_being_shown()
    {
        using var small = RSA.Create(1024);
        string[] pems = [small.ExportPkcs8PrivateKeyPem(), _key.ExportSubjectPublicKeyInfoPem(), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----", "secret"];
        Assert.All(pems, pem => Refused(() => ChannelAssertion.FromPem("1", "k", pem, _clock)));
        string[] jwks = ["secret", "[]", "{}", """{"n":5}""", Jwk().Replace("\"d\":\"", "\"d\":\"!", StringComparison.Ordinal), Jwk().Replace("\"p\":\"", "\"p\":\"AA", StringComparison.Ordinal)];
        Assert.All(jwks, jwk => Refused(() => ChannelAssertion.FromJwk("1", "k", jwk, _clock)));
    }

    [Fact]
    public void A_channel_needs_its_ID_and_its_keys_ID()
    {
        var pem = _key.ExportPkcs8PrivateKeyPem();
        Assert.Equal("channelId", Assert.Throws<ArgumentException>(() => ChannelAssertion.FromPem("", "k", pem, _clock)).ParamName);
        Assert.Equal("keyId", Assert.Throws<ArgumentException>(() => ChannelAssertion.FromJwk("1", " ", Jwk(), _clock)).ParamName);
    }

    [Fact]
    public async Task A_stateless_token_is_issued_for_an_assertion()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var source = new StatelessChannelAccessTokenSource(issuer.Tokens, Assertion, issuer.Clock);
        Assert.Equal("token-1", await source.GetTokenAsync(Cancelled));
        var form = HttpUtility.ParseQueryString(Assert.Single(issuer.Issues).Body);
        Assert.Equal(("client_credentials", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", 3), (form["grant_type"], form["client_assertion_type"], form["client_assertion"]!.Split('.').Length));
    }

    [Fact]
    public async Task Tokens_of_v2_1_are_revoked_when_their_source_is_disposed_of()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var source = new JwtChannelAccessTokenSource(issuer.Tokens, Assertion, TimeSpan.FromMinutes(15), "channel-secret", issuer.Clock);
        await source.GetTokenAsync(Cancelled);
        issuer.Clock.Advance(TimeSpan.FromSeconds(850));
        await source.GetTokenAsync(Cancelled);
        issuer.Clock.Advance(TimeSpan.FromSeconds(60));
        await source.DisposeAsync();

        // The first has expired by itself.
        var revoked = Assert.Single(issuer.Line.Requests, request => request.Path == "/oauth2/v2.1/revoke");
        Assert.Equal("client_id=1234567890&client_secret=channel-secret&access_token=token-2", revoked.Body);
        Assert.All(issuer.Issues, issue => Assert.Equal("/oauth2/v2.1/token", issue.Path));
    }

    [Fact]
    public async Task Tokens_that_cannot_be_revoked_are_reported()
    {
        await using var line = await FakeLine.StartAsync(async context =>
        {
            context.Response.StatusCode = context.Request.Path == "/oauth2/v2.1/revoke" ? 500 : 200;
            await context.Response.Body.WriteAsync("""{"access_token":"token-1","expires_in":900,"token_type":"Bearer","key_id":"k"}"""u8.ToArray());
        });
        var source = new JwtChannelAccessTokenSource(new ChannelAccessTokenClient(line.Http, line.Address), Assertion, TimeSpan.FromMinutes(15), "s", _clock);
        await source.GetTokenAsync(Cancelled);
        var exception = await Assert.ThrowsAsync<AggregateException>(async () => await source.DisposeAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, Assert.IsType<LineResponseException>(Assert.Single(exception.InnerExceptions)).StatusCode);
    }

    [Fact]
    public async Task Key_IDs_are_listed()
    {
        await using var line = await FakeLine.StartAsync(200, """{"kids":["key-1","key-2"]}""");
        Assert.Equal(["key-1", "key-2"], await new ChannelAccessTokenClient(line.Http, line.Address).GetKeyIdsAsync(Assertion, Cancelled));
        Assert.StartsWith("/oauth2/v2.1/tokens/kid?client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=ey", line.Request.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_verified_and_not_shown_when_it_is_not_valid()
    {
        await using (var line = await FakeLine.StartAsync(200, """{"client_id":"1234567890","expires_in":899,"scope":"profile"}"""))
        {
            var info = await new ChannelAccessTokenClient(line.Http, line.Address).VerifyAsync("token-secret", Cancelled);
            Assert.Equal(new ChannelAccessTokenInfo("1234567890", 899, "profile"), info);
            Assert.Equal("/oauth2/v2.1/verify?access_token=token-secret", line.Request.Target);
        }

        await using var refusing = await FakeLine.StartAsync(400, """{"error":"invalid_request"}""");
        var exception = await Assert.ThrowsAsync<LineResponseException>(
            () => new ChannelAccessTokenClient(refusing.Http, refusing.Address).VerifyAsync("token-secret", Cancelled));
        Assert.Equal("invalid_request", exception.ResponseMessage?.Message);
        Assert.DoesNotContain("token-secret", exception.ToString(), StringComparison.Ordinal);
    }

    private static void Refused(Func<ChannelAssertion> make)
    {
        var exception = Assert.Throws<ArgumentException>(make);
        Assert.StartsWith("The text is no private RSA key of 2048 bits", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    private static string Text(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    private string Jwk()
    {
        var key = _key.ExportParameters(includePrivateParameters: true);
        (string Name, byte[]? Value)[] numbers =
            [("n", key.Modulus), ("e", key.Exponent), ("d", key.D), ("p", key.P), ("q", key.Q), ("dp", key.DP), ("dq", key.DQ), ("qi", key.InverseQ)];
        return $$"""{"kty":"RSA",{{string.Join(',', numbers.Select(one => $"\"{one.Name}\":\"{Base64Url.EncodeToString(one.Value)}\""))}}}""";
    }
}

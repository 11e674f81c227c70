namespace LineSimulator.Tokens;

/// <summary>Judges the JWT by which a channel proves itself. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
/// <remarks>https://developers.line.biz/en/docs/messaging-api/generate-json-web-token/ (2026-08)</remarks>
internal static class ChannelAssertion
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const string Audience = "https://api.line.me/";

    private static readonly TimeSpan LongestAssertion = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestToken = TimeSpan.FromDays(30);

    /// <param name="namesLife">Whether it must say how long the token is to live.</param>
    public static Verdict Judge(PlatformState state, string? type, string? assertion, bool namesLife)
    {
        if (type != Type)
        {
            return Verdict.Refused($"client_assertion_type must be {Type}");
        }

        if (assertion is null || JsonWebToken.Parse(assertion) is not { } token)
        {
            return Verdict.Refused("client_assertion is not a JSON Web Token");
        }

        if (token.HeaderText("alg") != "RS256" || token.HeaderText("typ") is not (null or "JWT"))
        {
            return Verdict.Refused("The assertion must be a JWT signed with RS256");
        }

        if (token.HeaderText("kid") is not { } kid || !state.Channel.AssertionKeys.Verifies(kid, token))
        {
            return Verdict.Refused("Invalid signature of the assertion, or unknown kid");
        }

        return JudgeClaims(token, state.Channel.Options.ChannelId, state.Now, namesLife);
    }

    private static Verdict JudgeClaims(JsonWebToken token, string channelId, DateTimeOffset now, bool namesLife)
    {
        if (token.Text("iss") != channelId || token.Text("sub") != channelId)
        {
            return Verdict.Refused("iss and sub of the assertion must be the channel ID");
        }

        if (token.Text("aud") != Audience)
        {
            return Verdict.Refused($"aud of the assertion must be {Audience}");
        }

        if (token.Number("exp") is not { } exp
            || exp <= now.ToUnixTimeSeconds()
            || exp > (now + LongestAssertion).ToUnixTimeSeconds())
        {
            return Verdict.Refused("exp of the assertion must lie within the next 30 minutes");
        }

        var life = token.Number("token_exp");
        return namesLife && (life is null or <= 0 || life > LongestToken.TotalSeconds)
            ? Verdict.Refused("token_exp of the assertion must be 1 to 2592000 seconds")
            : new Verdict(null, TimeSpan.FromSeconds(life ?? 0));
    }

    /// <param name="Refusal">What is wrong, or null.</param>
    internal sealed record Verdict(string? Refusal, TimeSpan TokenLife)
    {
        public static Verdict Refused(string why) => new(why, default);
    }
}

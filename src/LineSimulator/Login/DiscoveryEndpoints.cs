using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Login;

internal static class DiscoveryEndpoints
{
    // The real document names ES256 alone, although web logins are signed with HS256.
    public static IResult Configuration(HttpRequest request, SimulatorOptions options)
    {
        var address = LoginAddress.Of(request);
        return ApiAnswer.Json(new JsonObject
        {
            ["issuer"] = LoginAddress.Issuer(request, options),
            ["authorization_endpoint"] = $"{address}/oauth2/v2.1/authorize",
            ["token_endpoint"] = $"{address}/oauth2/v2.1/token",
            ["revocation_endpoint"] = $"{address}/oauth2/v2.1/revoke",
            ["userinfo_endpoint"] = $"{address}/oauth2/v2.1/userinfo",
            ["jwks_uri"] = $"{address}/oauth2/v2.1/certs",
            ["scopes_supported"] = Texts("openid", "profile", "email"),
            ["response_types_supported"] = Texts("code"),
            ["subject_types_supported"] = Texts("pairwise"),
            ["id_token_signing_alg_values_supported"] = Texts("ES256"),
            ["code_challenge_methods_supported"] = Texts("S256"),
        });
    }

    public static IResult Certificates(PlatformState state) => ApiAnswer.Json(state.Channel.Login.IdTokens.Certificates);

    private static JsonArray Texts(params string[] values) => new([.. values.Select(value => JsonValue.Create(value))]);
}

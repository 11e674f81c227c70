using System.Text.Json.Nodes;
using LineSimulator.Api;
using LineSimulator.Tokens;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Login;

/// <summary>Gives tokens for a code, and renews them.</summary>
/// <remarks>https://developers.line.biz/en/reference/line-login/#issue-access-token (2026-08)</remarks>
internal static class LoginTokenEndpoint
{
    /// <summary>LINE Login and the Messaging API share the path: the grant type tells them apart.</summary>
    public static async Task<IResult> IssueAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        return form["grant_type"] switch
        {
            "client_credentials" => ChannelTokenEndpoints.UserSpecified(form, state),
            "authorization_code" => Redeem(form, state, LoginAddress.Issuer(request, state.Channel.Options)),
            "refresh_token" => Renew(form, state),
            _ => OAuthAnswer.Error("unsupported_grant_type", "grant_type must be client_credentials, authorization_code or refresh_token"),
        };
    }

    private static IResult Redeem(TokenForm form, PlatformState state, string issuer)
    {
        lock (state.Gate)
        {
            if (RefuseClient(form, state) is { } refusal)
            {
                return refusal;
            }

            var login = state.Channel.Login;
            if (login.Codes.Redeem(form["code"] ?? "", form["redirect_uri"], form["code_verifier"]) is not { } grant)
            {
                return OAuthAnswer.InvalidGrant("invalid authorization code, redirect_uri or code_verifier");
            }

            var scope = grant.Request.Scope;
            var answer = Tokens(login.Sessions.Open(grant.UserId, scope), state);
            if (scope.Split(' ').Contains("openid"))
            {
                answer["id_token"] = login.IdTokens.ForWeb(
                    login.IdTokens.Claims(state.User(grant.UserId), issuer, scope, grant.Request.Nonce, state.Now));
            }

            return ApiAnswer.Json(answer);
        }
    }

    private static IResult Renew(TokenForm form, PlatformState state)
    {
        lock (state.Gate)
        {
            return RefuseClient(form, state)
                ?? (state.Channel.Login.Sessions.Renew(form["refresh_token"] ?? "") is { } session
                    ? ApiAnswer.Json(Tokens(session, state))
                    : OAuthAnswer.InvalidGrant("invalid refresh_token"));
        }
    }

    private static IResult? RefuseClient(TokenForm form, PlatformState state) =>
        form.Proves(state.Channel.Options.LoginChannelId, state.Channel.Options.LoginChannelSecret)
            ? null
            : OAuthAnswer.InvalidClient("invalid client_id or client_secret");

    private static JsonObject Tokens(LoginSession session, PlatformState state) => new()
    {
        ["access_token"] = session.AccessToken,
        ["expires_in"] = (long)(session.AccessUntil - state.Now).TotalSeconds,
        ["refresh_token"] = session.RefreshToken,
        ["scope"] = session.Scope,
        ["token_type"] = "Bearer",
    };
}

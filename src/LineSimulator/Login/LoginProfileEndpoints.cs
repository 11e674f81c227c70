using System.Text.Json.Nodes;
using LineSimulator.Api;
using LineSimulator.Tokens;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Login;

/// <summary>Who is signed in: by access token, or by ID token.</summary>
internal static class LoginProfileEndpoints
{
    public static IResult UserInfo(HttpRequest request, PlatformState state) => ForSession(request, state, (user, session) =>
    {
        var info = new JsonObject { ["sub"] = user.Id };
        if (session.Scope.Split(' ').Contains("profile"))
        {
            info["name"] = user.Name;
        }

        return info;
    });

    public static IResult Profile(HttpRequest request, PlatformState state) => ForSession(
        request, state, (user, _) => new JsonObject { ["userId"] = user.Id, ["displayName"] = user.Name });

    /// <remarks>https://developers.line.biz/en/reference/line-login/#verify-id-token (2026-08)</remarks>
    public static async Task<IResult> VerifyIdTokenAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        lock (state.Gate)
        {
            if (JsonWebToken.Parse(form["id_token"] ?? "") is not { } token || !state.Channel.Login.IdTokens.Verifies(token))
            {
                return OAuthAnswer.InvalidRequest("Invalid IdToken.");
            }

            if (token.Text("iss") != LoginAddress.Issuer(request, state.Channel.Options))
            {
                return OAuthAnswer.InvalidRequest("Invalid IdToken Issuer.");
            }

            if (token.Text("aud") != form["client_id"])
            {
                return OAuthAnswer.InvalidRequest("Invalid IdToken Audience.");
            }

            if (token.Number("exp") is not { } exp || exp <= state.Now.ToUnixTimeSeconds())
            {
                return OAuthAnswer.InvalidRequest("IdToken expired.");
            }

            if (form["nonce"] is { } nonce && nonce != token.Text("nonce"))
            {
                return OAuthAnswer.InvalidRequest("Invalid IdToken Nonce.");
            }

            return form["user_id"] is { } userId && userId != token.Text("sub")
                ? OAuthAnswer.InvalidRequest("Invalid IdToken Subject Identifier.")
                : ApiAnswer.Json(JsonObject.Create(token.Payload)!);
        }
    }

    private static IResult ForSession(HttpRequest request, PlatformState state, Func<People.SimulatedUser, LoginSession, JsonObject> answer)
    {
        var header = request.Headers.Authorization.ToString();
        lock (state.Gate)
        {
            return header.StartsWith("Bearer ", StringComparison.Ordinal) && state.Channel.Login.Sessions.FindLive(header["Bearer ".Length..]) is { } session
                ? ApiAnswer.Json(answer(state.User(session.UserId), session))
                : OAuthAnswer.Error("invalid_token", "The access token is invalid or expired", StatusCodes.Status401Unauthorized);
        }
    }
}

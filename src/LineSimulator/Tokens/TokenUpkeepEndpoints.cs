using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Tokens;

/// <summary>Verifies and revokes tokens. Channel access tokens v2.1 and LINE Login's access tokens share their paths.</summary>
internal static class TokenUpkeepEndpoints
{
    public static IResult Verify(HttpRequest request, PlatformState state)
    {
        var value = request.Query["access_token"].ToString();
        lock (state.Gate)
        {
            return state.Channel.Login.Sessions.FindLive(value) is { } session
                ? Verified(state.Channel.Options.LoginChannelId, (long)(session.AccessUntil - state.Now).TotalSeconds, session.Scope)
                : Channel(value, state, TokenKind.UserSpecified, TokenKind.Stateless);
        }
    }

    public static async Task<IResult> VerifyOldAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        lock (state.Gate)
        {
            return Channel(form["access_token"] ?? "", state, TokenKind.ShortLived, TokenKind.LongLived);
        }
    }

    public static async Task<IResult> RevokeAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        var options = state.Channel.Options;
        lock (state.Gate)
        {
            if (form["access_token"] is not { } value)
            {
                return OAuthAnswer.InvalidRequest("access_token is missing");
            }

            if (form.Proves(options.ChannelId, options.ChannelSecret))
            {
                state.Channel.AccessTokens.Revoke(value, TokenKind.UserSpecified);
                return Results.Ok();
            }

            if (form.Proves(options.LoginChannelId, options.LoginChannelSecret))
            {
                state.Channel.Login.Sessions.Revoke(value);
                return Results.Ok();
            }

            return OAuthAnswer.InvalidClient("invalid client_id or client_secret");
        }
    }

    public static async Task<IResult> RevokeOldAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        lock (state.Gate)
        {
            state.Channel.AccessTokens.Revoke(form["access_token"] ?? "", TokenKind.ShortLived, TokenKind.LongLived);
            return Results.Ok();
        }
    }

    private static IResult Channel(string value, PlatformState state, params ReadOnlySpan<TokenKind> kinds) =>
        state.Channel.AccessTokens.Find(value) is { } token && kinds.Contains(token.Kind) && token.IsLive(state.Now)
            ? Verified(state.Channel.Options.ChannelId, token.SecondsLeft(state.Now), "profile chat_message.write")
            : OAuthAnswer.InvalidRequest("invalid access token, or access token expired");

    private static IResult Verified(string clientId, long seconds, string scope) =>
        ApiAnswer.Json(new JsonObject { ["client_id"] = clientId, ["expires_in"] = seconds, ["scope"] = scope });
}

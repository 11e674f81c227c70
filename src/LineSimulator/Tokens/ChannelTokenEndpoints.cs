using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Tokens;

/// <summary>Issues channel access tokens.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#channel-access-token (2026-08)</remarks>
internal static class ChannelTokenEndpoints
{
    public static async Task<IResult> StatelessAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        lock (state.Gate)
        {
            return RefuseGrant(form)
                ?? (form["client_assertion"] is null ? RefuseSecret(form, state) : Refuse(Judge(form, state, namesLife: false)))
                ?? Issued(state.Channel.AccessTokens.IssueStateless(), state);
        }
    }

    public static IResult UserSpecified(TokenForm form, PlatformState state)
    {
        lock (state.Gate)
        {
            var verdict = Judge(form, state, namesLife: true);
            if (Refuse(verdict) is { } refusal)
            {
                return refusal;
            }

            return state.Channel.AccessTokens.IssueUserSpecified(verdict.TokenLife) is { } token
                ? Issued(token, state)
                : OAuthAnswer.InvalidRequest("The channel has 30 channel access tokens already: revoke one, or wait until one expires");
        }
    }

    public static async Task<IResult> ShortLivedAsync(HttpRequest request, PlatformState state, CancellationToken ct)
    {
        var form = await TokenForm.ReadAsync(request, ct);
        lock (state.Gate)
        {
            return RefuseGrant(form) ?? RefuseSecret(form, state) ?? Issued(state.Channel.AccessTokens.IssueShortLived(), state);
        }
    }

    public static IResult KeyIds(HttpRequest request, PlatformState state)
    {
        lock (state.Gate)
        {
            var verdict = ChannelAssertion.Judge(
                state, request.Query["client_assertion_type"].FirstOrDefault(), request.Query["client_assertion"].FirstOrDefault(), namesLife: false);
            return Refuse(verdict)
                ?? ApiAnswer.Json(new JsonObject { ["kids"] = new JsonArray([.. state.Channel.AccessTokens.LiveKeyIds.Select(kid => JsonValue.Create(kid))]) });
        }
    }

    private static ChannelAssertion.Verdict Judge(TokenForm form, PlatformState state, bool namesLife) =>
        ChannelAssertion.Judge(state, form["client_assertion_type"], form["client_assertion"], namesLife);

    private static IResult? Refuse(ChannelAssertion.Verdict verdict) => verdict.Refusal is { } why ? OAuthAnswer.InvalidClient(why) : null;

    private static IResult? RefuseGrant(TokenForm form) =>
        form["grant_type"] == "client_credentials" ? null : OAuthAnswer.InvalidRequest("grant_type must be client_credentials");

    private static IResult? RefuseSecret(TokenForm form, PlatformState state) =>
        form.Proves(state.Channel.Options.ChannelId, state.Channel.Options.ChannelSecret)
            ? null
            : OAuthAnswer.InvalidClient("invalid client_id or client_secret");

    private static IResult Issued(IssuedToken token, PlatformState state)
    {
        var answer = new JsonObject
        {
            ["token_type"] = "Bearer",
            ["access_token"] = token.Value,
            ["expires_in"] = token.SecondsLeft(state.Now),
        };
        if (token.KeyId is not null)
        {
            answer["key_id"] = token.KeyId;
        }

        return ApiAnswer.Json(answer);
    }
}

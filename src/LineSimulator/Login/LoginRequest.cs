using Microsoft.AspNetCore.Http;

namespace LineSimulator.Login;

/// <summary>A request to sign somebody in, as it stands in the address.</summary>
/// <remarks>https://developers.line.biz/en/docs/line-login/integrate-line-login/#making-an-authorization-request (2026-08)</remarks>
internal sealed record LoginRequest(string CallbackUrl, string State, string Scope, string? Nonce, string? CodeChallenge)
{
    /// <summary>The request, or what is wrong with it. A refused one must never be sent back to its callback URL.</summary>
    public static (LoginRequest? Request, string? Refusal) Read(IQueryCollection query, PlatformState state)
    {
        var refusal = Refuse(query, state);
        return refusal is null
            ? (new LoginRequest(
                query["redirect_uri"].ToString(), query["state"].ToString(), query["scope"].ToString(), Optional(query, "nonce"), Optional(query, "code_challenge")), null)
            : (null, refusal);
    }

    private static string? Refuse(IQueryCollection query, PlatformState state)
    {
        if (query["response_type"] != "code")
        {
            return "response_type must be code";
        }

        if (query["client_id"] != state.Channel.Options.LoginChannelId)
        {
            return "client_id is not the ID of the LINE Login channel";
        }

        if (!state.Channel.Login.IsCallbackUrl(query["redirect_uri"].ToString()))
        {
            return "redirect_uri does not match a callback URL of the channel";
        }

        if (query["state"].ToString().Length == 0)
        {
            return "state is required";
        }

        var scopes = query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.Length == 0 || scopes.Except(["openid", "profile", "email"]).Any())
        {
            return "scope must be made of openid, profile and email";
        }

        return Optional(query, "code_challenge") is not null && query["code_challenge_method"] != "S256"
            ? "code_challenge_method must be S256"
            : null;
    }

    private static string? Optional(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
}

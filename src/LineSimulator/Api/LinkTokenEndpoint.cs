using System.Text.Json.Nodes;
using LineSimulator.Tokens;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#issue-link-token (2026-08)</summary>
internal static class LinkTokenEndpoint
{
    public static IResult Issue(string userId, PlatformState state)
    {
        lock (state.Gate)
        {
            if (state.FindUser(userId) is not { } user || !user.IsReachable(state.Now))
            {
                return ApiAnswer.Error(StatusCodes.Status404NotFound, "Not found");
            }

            var token = Secret.New(24);
            state.Channel.LinkTokens.Issue(token, userId);
            return ApiAnswer.Json(new JsonObject { ["linkToken"] = token });
        }
    }
}

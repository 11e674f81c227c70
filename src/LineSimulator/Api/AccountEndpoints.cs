using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

internal static class AccountEndpoints
{
    public static IResult Quota(PlatformState state)
    {
        lock (state.Gate)
        {
            return ApiAnswer.Json(state.Channel.Quota.Limit is { } limit
                ? new JsonObject { ["type"] = "limited", ["value"] = limit }
                : new JsonObject { ["type"] = "none" });
        }
    }

    public static IResult Consumption(PlatformState state)
    {
        lock (state.Gate)
        {
            return ApiAnswer.Json(new JsonObject { ["totalUsage"] = state.Channel.Quota.UsedThisMonth });
        }
    }

    public static IResult Info(SimulatorOptions options) => ApiAnswer.Json(new JsonObject
    {
        ["userId"] = options.BotUserId,
        ["basicId"] = "@000simul",
        ["displayName"] = options.BotName,
        ["chatMode"] = options.ChatIsOn ? "chat" : "bot",
        ["markAsReadMode"] = options.ChatIsOn ? "manual" : "auto",
    });
}

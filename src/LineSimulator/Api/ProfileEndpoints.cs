using System.Text.Json.Nodes;
using LineSimulator.People;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

internal static class ProfileEndpoints
{
    /// <summary>Known to friends, and to strangers once they have written; the blocked account sees nobody.</summary>
    public static IResult User(string userId, PlatformState state)
    {
        lock (state.Gate)
        {
            if (state.FindUser(userId) is not { } user || !user.IsReachable(state.Now))
            {
                return ApiAnswer.Error(404, "Not found");
            }

            var profile = Profile(user);
            profile["language"] = "ja";
            return ApiAnswer.Json(profile);
        }
    }

    public static JsonObject Profile(SimulatedUser user) => new() { ["userId"] = user.Id, ["displayName"] = user.Name };
}

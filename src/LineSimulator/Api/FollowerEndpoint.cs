using System.Globalization;
using LineSimulator.People;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#get-follower-ids (2026-08)</summary>
internal static class FollowerEndpoint
{
    public static IResult Get(HttpRequest request, PlatformState state)
    {
        if (!state.Channel.Options.IsVerifiedAccount)
        {
            return IdPage.NotVerified();
        }

        var limit = request.Query["limit"].ToString();
        var size = 300;
        if (limit.Length > 0 && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= 1000))
        {
            return ApiAnswer.Error(StatusCodes.Status400BadRequest, "Invalid limit param");
        }

        lock (state.Gate)
        {
            var friends = state.Users.Where(user => user.Friendship == Friendship.Friend).Select(user => user.Id).ToList();
            return IdPage.Answer("userIds", friends, request.Query["start"].ToString(), size);
        }
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#get-number-of-reply-messages (2026-08)</summary>
internal static class DeliveryCountEndpoint
{
    // LINE began to count then.
    private static readonly DateOnly First = new(2018, 3, 31);

    public static IResult Get(string endpoint, HttpRequest request, PlatformState state)
    {
        if (!DateOnly.TryParseExact(request.Query["date"].ToString(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return ApiAnswer.Error(StatusCodes.Status400BadRequest, "The value for the 'date' parameter is invalid");
        }

        if (day < First)
        {
            return ApiAnswer.Json(new JsonObject { ["status"] = "out_of_service" });
        }

        lock (state.Gate)
        {
            return ApiAnswer.Json(state.Channel.DeliveryCounts.Of(endpoint, day) is { } count
                ? new JsonObject { ["status"] = "ready", ["success"] = count }
                : new JsonObject { ["status"] = "unready" });
        }
    }
}

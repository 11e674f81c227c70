using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Answers in LINE's form. Its error texts are not part of the contract: clients decide by the status.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#error-responses (2026-08)</remarks>
internal static class ApiAnswer
{
    public static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Text(JsonText.Of(body), "application/json", Encoding.UTF8, status);

    public static IResult Error(int status, string message) => Json(new JsonObject { ["message"] = message }, status);

    public static IResult Invalid(IReadOnlyList<ErrorDetail> details) => Json(
        new JsonObject
        {
            ["message"] = $"The request body has {details.Count} error(s)",
            ["details"] = new JsonArray([.. details.Select(detail => new JsonObject { ["message"] = detail.Message, ["property"] = detail.Property })]),
        },
        StatusCodes.Status400BadRequest);

    public static IResult InvalidProperty(string name) =>
        Error(StatusCodes.Status400BadRequest, $"The property, '{name}', in the request body is invalid (line: -, column: -)");

    public static IResult MonthlyLimitReached() => Error(StatusCodes.Status429TooManyRequests, "You have reached your monthly limit.");

    public static IResult RateLimited() =>
        Error(StatusCodes.Status429TooManyRequests, "The API rate limit has been exceeded. Try again later.");

    public static JsonObject SentMessages(IReadOnlyList<SentMessage> messages) => new()
    {
        ["sentMessages"] = new JsonArray([.. messages.Select(message =>
        {
            var sent = new JsonObject { ["id"] = message.Id };
            if (message.QuoteToken is not null)
            {
                sent["quoteToken"] = message.QuoteToken;
            }

            return sent;
        })]),
    };
}

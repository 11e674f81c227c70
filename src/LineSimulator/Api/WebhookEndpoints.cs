using System.Globalization;
using System.Text.Json.Nodes;
using LineSimulator.Api.Rules;
using LineSimulator.Webhooks;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Where webhooks go, and whether they arrive.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#webhook-settings (2026-08)</remarks>
internal static class WebhookEndpoints
{
    public static IResult Get(PlatformState state) => state.Channel.Options.WebhookUrl is { } url
        ? ApiAnswer.Json(new JsonObject { ["endpoint"] = url.ToString(), ["active"] = true })
        : NoEndpoint();

    public static Task<IResult> SetAsync(HttpContext http, PlatformState state, CancellationToken ct) => JsonCall.AnswerAsync(
        http,
        body => CheckUrl(body, body.RequireText("endpoint", WebhookAddress.MaxLength)),
        body =>
        {
            state.Channel.Options.WebhookUrl = new Uri(body.GetProperty("endpoint").GetString()!);
            return ApiAnswer.Json(new JsonObject());
        },
        ct);

    public static async Task<IResult> TestAsync(HttpContext http, PlatformState state, WebhookPost post, CancellationToken ct)
    {
        var url = state.Channel.Options.WebhookUrl;
        if (http.Request.ContentLength is not (null or 0))
        {
            var body = await RequestBody.ReadAsync(http.Request, ct);
            if (body.Refusal is not null)
            {
                return body.Refusal;
            }

            var node = RequestNode.Root(body.Json);
            var given = node.OptionalText("endpoint", WebhookAddress.MaxLength);
            CheckUrl(node, given);
            if (node.Errors.Count > 0)
            {
                return ApiAnswer.Invalid(node.Errors);
            }

            url = given is null ? url : new Uri(given);
        }

        return url is null ? NoEndpoint() : Tell(await post.SendAsync(url, [], isRedelivery: false, ct));
    }

    private static void CheckUrl(RequestNode body, string? url)
    {
        if (url is { Length: > 0 and <= WebhookAddress.MaxLength } && !WebhookAddress.TryRead(url, out _))
        {
            body.Child("endpoint").Fail("Invalid webhook endpoint URL");
        }
    }

    private static IResult NoEndpoint() => ApiAnswer.Error(StatusCodes.Status404NotFound, "Webhook endpoint not found");

    private static IResult Tell(DeliveryAttempt attempt) => ApiAnswer.Json(new JsonObject
    {
        ["success"] = attempt.Outcome == DeliveryOutcome.Ok,
        ["timestamp"] = attempt.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["statusCode"] = attempt.Status ?? 0,
        ["reason"] = attempt.Outcome switch
        {
            DeliveryOutcome.Ok => "OK",
            DeliveryOutcome.CouldNotConnect => "COULD_NOT_CONNECT",
            DeliveryOutcome.RequestTimeout => "REQUEST_TIMEOUT",
            DeliveryOutcome.ErrorStatusCode => "ERROR_STATUS_CODE",
        },
        ["detail"] = attempt.Detail ?? attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? "",
    });
}

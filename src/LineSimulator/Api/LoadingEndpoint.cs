using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Api.Rules;
using LineSimulator.People;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator (2026-08)</summary>
internal static class LoadingEndpoint
{
    public static async Task<IResult> StartAsync(HttpContext http, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync(http.Request, ct);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        var node = RequestNode.Root(body.Json);
        node.RequireText("chatId");
        if (node.Member("loadingSeconds") is { } seconds
            && !(seconds.Value.ValueKind == JsonValueKind.Number && seconds.Value.TryGetInt32(out var number) && number is >= 5 and <= 60 && number % 5 == 0))
        {
            seconds.Fail("Must be a multiple of 5 between 5 and 60");
        }

        if (node.Errors.Count > 0)
        {
            return ApiAnswer.Invalid(node.Errors);
        }

        // Private chats only.
        return LineId.IsUser(body.Json.GetProperty("chatId").GetString()!)
            ? ApiAnswer.Json(new JsonObject(), StatusCodes.Status202Accepted)
            : ApiAnswer.InvalidProperty("chatId");
    }
}

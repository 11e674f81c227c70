using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Api.Rules;
using LineSimulator.People;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#messages (2026-08)</summary>
internal static class SendingEndpoints
{
    private const int MulticastLimit = 500;

    public static async Task<IResult> ReplyAsync(HttpContext http, Sender sender, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync(http.Request, ct);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        var node = RequestNode.Root(body.Json);
        node.RequireText("replyToken");
        return Refuse(node) ?? Answer(http, sender.Reply(http.TraceIdentifier, body.Json.GetProperty("replyToken").GetString()!, Messages(body.Json)));
    }

    public static async Task<IResult> PushAsync(HttpContext http, Sender sender, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync(http.Request, ct);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        var node = RequestNode.Root(body.Json);
        node.RequireText("to");
        AggregationUnitRules.Check(node);
        if (Refuse(node) is { } refusal)
        {
            return refusal;
        }

        var to = body.Json.GetProperty("to").GetString()!;
        return LineId.IsRecipient(to)
            ? Answer(http, sender.Push(http.TraceIdentifier, RetryKeys.Of(http.Request), to, Messages(body.Json)))
            : ApiAnswer.InvalidProperty("to");
    }

    public static async Task<IResult> MulticastAsync(HttpContext http, Sender sender, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync(http.Request, ct);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        var node = RequestNode.Root(body.Json);
        var to = node.RequireArray("to", 1, MulticastLimit).Select(id => id.TryText(out var text) ? text : "").ToList();
        AggregationUnitRules.Check(node);
        if (Refuse(node) is { } refusal)
        {
            return refusal;
        }

        if (!to.TrueForAll(LineId.IsUser))
        {
            return ApiAnswer.InvalidProperty("to");
        }

        var outcome = sender.Multicast(http.TraceIdentifier, RetryKeys.Of(http.Request), to, Messages(body.Json));
        return Answer(http, outcome, withMessages: false);
    }

    public static async Task<IResult> BroadcastAsync(HttpContext http, Sender sender, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync(http.Request, ct);
        return body.Refusal
            ?? Refuse(RequestNode.Root(body.Json))
            ?? Answer(http, sender.Broadcast(http.TraceIdentifier, RetryKeys.Of(http.Request), Messages(body.Json)), withMessages: false);
    }

    public static async Task<IResult> ValidateAsync(HttpContext http, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync(http.Request, ct);
        return body.Refusal ?? Refuse(RequestNode.Root(body.Json)) ?? ApiAnswer.Json(new JsonObject());
    }

    private static JsonElement Messages(JsonElement body) => body.GetProperty("messages");

    private static IResult? Refuse(RequestNode body)
    {
        MessageRules.Check(body);
        body.OptionalBoolean("notificationDisabled");
        return body.Errors.Count > 0 ? ApiAnswer.Invalid(body.Errors) : null;
    }

    private static IResult Answer(HttpContext http, SendOutcome outcome, bool withMessages = true)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                return ApiAnswer.Json(withMessages ? ApiAnswer.SentMessages(sent.Request.Messages) : []);
            case SendOutcome.SentBefore before:
                http.Response.Headers["x-line-accepted-request-id"] = before.Request.RequestId;
                var conflict = withMessages ? ApiAnswer.SentMessages(before.Request.Messages) : [];
                conflict["message"] = "The retry key is already accepted";
                return ApiAnswer.Json(conflict, StatusCodes.Status409Conflict);
            case SendOutcome.DeadReplyToken:
                return ApiAnswer.Error(StatusCodes.Status400BadRequest, "Invalid reply token");
            case SendOutcome.NotInChat:
                return ApiAnswer.Error(StatusCodes.Status400BadRequest, "Failed to send messages");
            case SendOutcome.QuotaUsedUp:
                return ApiAnswer.MonthlyLimitReached();
            default:
                throw new InvalidOperationException($"The outcome {outcome} has no answer: give it an arm here.");
        }
    }
}

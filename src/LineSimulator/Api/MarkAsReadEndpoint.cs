using System.Text.Json.Nodes;
using LineSimulator.Api.Rules;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#mark-messages-as-read-by-token (2026-08)</summary>
internal static class MarkAsReadEndpoint
{
    public static Task<IResult> MarkAsync(HttpContext http, PlatformState state, CancellationToken ct) => JsonCall.AnswerAsync(
        http,
        node => node.RequireText("markAsReadToken"),
        body =>
        {
            lock (state.Gate)
            {
                if (state.Channel.ReadTokens.Find(body.GetProperty("markAsReadToken").GetString()!) is not var (chatId, messageId))
                {
                    return ApiAnswer.InvalidProperty("markAsReadToken");
                }

                state.Chat(chatId).MarkRead(messageId);
                return ApiAnswer.Json(new JsonObject());
            }
        },
        ct);
}

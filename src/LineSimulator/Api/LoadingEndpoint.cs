using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Api.Rules;
using LineSimulator.People;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator (2026-08)</summary>
internal static class LoadingEndpoint
{
    private const int DefaultSeconds = 20;

    public static Task<IResult> StartAsync(HttpContext http, PlatformState state, CancellationToken ct) =>
        JsonCall.AnswerAsync(http, Check, body => Start(body, state), ct);

    private static void Check(RequestNode body)
    {
        body.RequireText("chatId");
        if (body.Member("loadingSeconds") is { } seconds
            && !(seconds.Value.ValueKind == JsonValueKind.Number && seconds.Value.TryGetInt32(out var number) && number is >= 5 and <= 60 && number % 5 == 0))
        {
            seconds.Fail("Must be a multiple of 5 between 5 and 60");
        }
    }

    private static IResult Start(JsonElement body, PlatformState state)
    {
        var chatId = body.GetProperty("chatId").GetString()!;

        // Private chats only.
        if (!LineId.IsUser(chatId))
        {
            return ApiAnswer.InvalidProperty("chatId");
        }

        lock (state.Gate)
        {
            if (state.FindUser(chatId) is { } user && user.IsReachable(state.Now))
            {
                var seconds = body.TryGetProperty("loadingSeconds", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt32() : DefaultSeconds;
                state.Chat(chatId).Load(state.Now + TimeSpan.FromSeconds(seconds));
            }
        }

        return ApiAnswer.Json(new JsonObject(), StatusCodes.Status202Accepted);
    }
}

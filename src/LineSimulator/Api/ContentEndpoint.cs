using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#get-content (2026-08)</summary>
internal static class ContentEndpoint
{
    public static IResult Get(string messageId, PlatformState state)
    {
        lock (state.Gate)
        {
            return state.Contents.GetValueOrDefault(messageId) switch
            {
                null => ApiAnswer.Error(StatusCodes.Status404NotFound, "Not found"),
                { IsGone: true } => ApiAnswer.Error(StatusCodes.Status410Gone, "The message has been unsent"),
                var content when content.TakeIsPreparing() => Results.StatusCode(StatusCodes.Status202Accepted),
                var content => Results.Bytes(content.Bytes, content.MediaType),
            };
        }
    }
}

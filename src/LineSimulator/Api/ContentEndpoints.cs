using System.Text.Json.Nodes;
using LineSimulator.Chats;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#getting-content (2026-08)</summary>
internal static class ContentEndpoints
{
    // One grey dot: a picture of a video, or of a photo that was never drawn.
    private static readonly byte[] PlainPreview = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static IResult Get(string messageId, PlatformState state) => Ready(
        messageId, state, content => Results.Stream(content.File.Open(), content.Kind.MediaType));

    public static IResult Preview(string messageId, PlatformState state) => Ready(messageId, state, content => content switch
    {
        { Kind.HasPreview: false } => NotFound(),
        { Kind.MessageType: "image", File.Bytes: not null } => Results.Stream(content.File.Open(), content.Kind.MediaType),
        _ => Results.Bytes(PlainPreview, "image/png"),
    });

    /// <summary>Only video and audio are converted.</summary>
    public static IResult Transcoding(string messageId, PlatformState state)
    {
        lock (state.Gate)
        {
            return state.Contents.GetValueOrDefault(messageId) switch
            {
                null or { Kind.IsPlayed: false } => NotFound(),
                { IsGone: true } => Gone(),
                var content => ApiAnswer.Json(new JsonObject { ["status"] = content.TakeIsPreparing() ? "processing" : "succeeded" }),
            };
        }
    }

    private static IResult Ready(string messageId, PlatformState state, Func<MessageContent, IResult> answer)
    {
        lock (state.Gate)
        {
            return state.Contents.GetValueOrDefault(messageId) switch
            {
                null => NotFound(),
                { IsGone: true } => Gone(),
                var content when content.TakeIsPreparing() => Results.StatusCode(StatusCodes.Status202Accepted),
                var content => answer(content),
            };
        }
    }

    private static IResult NotFound() => ApiAnswer.Error(StatusCodes.Status404NotFound, "Not found");

    private static IResult Gone() => ApiAnswer.Error(StatusCodes.Status410Gone, "The message has been unsent");
}

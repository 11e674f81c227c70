using Line.Messaging.Webhooks;
using SessionBot.Domain.Attachments;

namespace SessionBot.Features.Attachments;

/// <summary>A photo, video, recording or file as its webhook event tells of it.</summary>
/// <param name="DeclaredSize">In bytes; LINE declares it for files alone.</param>
/// <param name="Set">The photos that were chosen together with it.</param>
/// <param name="IsOutsideLine">LINE does not keep the bytes: they are on another server, which nobody here has chosen.</param>
internal sealed record SentAttachment(
    string MessageId, AttachmentKind Kind, string? FileName = null, long? DeclaredSize = null, ImageSet? Set = null, bool IsOutsideLine = false)
{
    /// <returns>Null for a message without such content.</returns>
    public static SentAttachment? From(EventMessage message) => message switch
    {
        ImageEventMessage image => new(image.Id, AttachmentKind.Image, Set: image.ImageSet, IsOutsideLine: IsOutside(image.ContentProvider)),
        VideoEventMessage video => new(video.Id, AttachmentKind.Video, IsOutsideLine: IsOutside(video.ContentProvider)),
        AudioEventMessage audio => new(audio.Id, AttachmentKind.Audio, IsOutsideLine: IsOutside(audio.ContentProvider)),
        FileEventMessage file => new(file.Id, AttachmentKind.File, file.FileName, file.FileSize),
        _ => null,
    };

    private static bool IsOutside(ContentProvider provider) => provider.Type != ContentProviderType.Line;
}

/// <summary>What its sender is told was kept: with all the photos that were chosen together.</summary>
/// <param name="Count">With this one.</param>
internal sealed record KeptAttachments(AttachmentKind Kind, int Count);

using SessionBot.Domain.Attachments;

namespace SessionBot.Features.Attachments;

/// <summary>A photo or a file as organizers see it beside what it belongs to.</summary>
/// <param name="StoredAs">The file's name in the store; null for what is not there, or not yet.</param>
/// <param name="Size">In bytes.</param>
public sealed record ShownAttachment(AttachmentKind Kind, AttachmentState State, string? StoredAs, string? MediaType, string? FileName, long? Size)
{
    /// <summary>Browsers show it; anything else is loaded down.</summary>
    public bool IsPicture => IsShownByBrowsers(MediaType);

    public bool IsLost => State is not (AttachmentState.Stored or AttachmentState.Fetching);

    public string? Address => StoredAs is { } name ? AttachmentEndpoint.AddressOf(name) : null;

    internal static bool IsShownByBrowsers(string? mediaType) =>
        mediaType is not null && new[] { FileType.Jpeg, FileType.Png, FileType.Gif, FileType.Webp }.Any(type => type.MediaType == mediaType);
}

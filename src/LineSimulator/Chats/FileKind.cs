namespace LineSimulator.Chats;

/// <summary>The message type and media type that LINE gives a sent file, by its name.</summary>
internal sealed record FileKind(string MessageType, string MediaType, string Rendering)
{
    /// <summary>Video and audio are converted before they are there, and have a duration.</summary>
    public bool IsPlayed => MessageType is "video" or "audio";

    public bool HasPreview => MessageType is "image" or "video";

    public static FileKind Of(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => new("image", "image/jpeg", "（写真）"),
        ".png" => new("image", "image/png", "（写真）"),
        ".mp4" => new("video", "video/mp4", "（動画）"),
        ".m4a" => new("audio", "audio/x-m4a", "（音声）"),
        ".pdf" => new("file", "application/pdf", $"（ファイル {fileName}）"),
        ".csv" => new("file", "text/csv", $"（ファイル {fileName}）"),
        _ => new("file", "application/octet-stream", $"（ファイル {fileName}）"),
    };
}

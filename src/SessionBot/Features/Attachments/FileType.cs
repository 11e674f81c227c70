namespace SessionBot.Features.Attachments;

/// <summary>A kind of file that the service can tell by its content.</summary>
/// <param name="Name">As the setting <c>Attachments:Types</c> names it.</param>
/// <param name="Extension">With its dot.</param>
internal sealed record FileType(string Name, string MediaType, string Extension)
{
    public static readonly FileType Jpeg = new("jpeg", "image/jpeg", ".jpg");
    public static readonly FileType Png = new("png", "image/png", ".png");
    public static readonly FileType Gif = new("gif", "image/gif", ".gif");
    public static readonly FileType Webp = new("webp", "image/webp", ".webp");
    public static readonly FileType Heic = new("heic", "image/heic", ".heic");
    public static readonly FileType Pdf = new("pdf", "application/pdf", ".pdf");
    public static readonly FileType Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileType Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileType Pptx = new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly FileType Txt = new("txt", "text/plain", ".txt");
    public static readonly FileType Csv = new("csv", "text/csv", ".csv");
    public static readonly FileType Mp4 = new("mp4", "video/mp4", ".mp4");
    public static readonly FileType Mov = new("mov", "video/quicktime", ".mov");
    public static readonly FileType M4a = new("m4a", "audio/mp4", ".m4a");
    public static readonly FileType Mp3 = new("mp3", "audio/mpeg", ".mp3");

    public static readonly IReadOnlyList<FileType> All = [Jpeg, Png, Gif, Webp, Heic, Pdf, Docx, Xlsx, Pptx, Txt, Csv, Mp4, Mov, M4a, Mp3];

    /// <summary>Of a file that is in the store: its media type came from this list.</summary>
    public static string ExtensionOf(string? mediaType) => All.FirstOrDefault(type => type.MediaType == mediaType)?.Extension ?? ".bin";
}

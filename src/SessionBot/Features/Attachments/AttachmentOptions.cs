namespace SessionBot.Features.Attachments;

/// <summary>Section <c>Attachments</c>: what is kept of the photos and files that members send.</summary>
public sealed class AttachmentOptions
{
    /// <summary>Where the files are; a relative path counts from where the service is started. Left out: <c>attachments</c> beside the database file.</summary>
    public string? Folder { get; set; }

    /// <summary>The size of the largest file that is kept, in bytes; <see cref="Hosting.SettingRange"/> has the bounds.</summary>
    public long MaxBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>
    /// The kinds of file that are kept, told by their content and never by a name or header alone: jpeg, png, gif, webp, heic, pdf,
    /// docx, xlsx, pptx, txt, csv, mp4, mov, m4a, mp3. Left out: all of these.
    /// </summary>
    public List<string> Types { get; set; } = [];
}

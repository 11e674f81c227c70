using SessionBot.Domain.Attachments;

namespace SessionBot.Features.Attachments;

/// <summary>Tells a file's type by what is in it. A name only chooses between kinds of plain text, which have no signature.</summary>
internal static class FileTypeDetector
{
    private const int HeadLength = 4096;

    /// <param name="file">At its start; can be sought in.</param>
    /// <returns>Null for whatever it does not know.</returns>
    public static FileType? Detect(Stream file, AttachmentKind kind, string? fileName)
    {
        var buffer = new byte[HeadLength];
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false));
        file.Position = 0;
        return FileSignature.Of(head, kind) ?? (FileSignature.IsZip(head) ? OfficeFile.TypeOf(file) : PlainText(head, fileName));
    }

    private static FileType? PlainText(ReadOnlySpan<byte> head, string? fileName) =>
        Path.GetExtension(fileName)?.ToUpperInvariant() switch
        {
            ".TXT" when IsText(head) => FileType.Txt,
            ".CSV" when IsText(head) => FileType.Csv,
            _ => null,
        };

    /// <summary>No control characters but line ends, tabs and form feeds: UTF-8 and Shift_JIS have none, programs begin with some. UTF-16 shows its mark.</summary>
    private static bool IsText(ReadOnlySpan<byte> head) =>
        head.Length > 0 && (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || head.IndexOfAnyInRange((byte)0, (byte)8) < 0
            && head.IndexOfAnyInRange((byte)14, (byte)31) < 0 && !head.Contains((byte)11) && !head.Contains((byte)127));
}

using System.IO.Compression;

namespace SessionBot.Tests.Attachments;

/// <summary>The smallest files that show their kind.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1];
    public static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13];
    public static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0];

    public static byte[] Movie(string brand) => [0, 0, 0, 24, .. "ftyp"u8, .. System.Text.Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0];

    public static byte[] Archive(params IEnumerable<string> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var content = archive.CreateEntry(part).Open();
                content.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }
}

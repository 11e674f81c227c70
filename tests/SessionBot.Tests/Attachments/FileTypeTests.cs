using System.Text;
using SessionBot.Domain.Attachments;
using SessionBot.Features.Attachments;

namespace SessionBot.Tests.Attachments;

/// <summary>A file is what its bytes say, whatever its name and header claim.</summary>
public sealed class FileTypeTests
{
    public static TheoryData<string, byte[], string?> Known => new()
    {
        { "jpeg", SampleFiles.Jpeg, null },
        { "png", SampleFiles.Png, null },
        { "gif", "GIF89a...."u8.ToArray(), null },
        { "webp", "RIFF\u0010\0\0\0WEBPVP8 "u8.ToArray(), null },
        { "heic", SampleFiles.Movie("heic"), null },
        { "pdf", "%PDF-1.7\n"u8.ToArray(), "名前.exe" },
        { "docx", SampleFiles.Archive("[Content_Types].xml", "_rels/.rels", "word/document.xml"), "報告.docx" },
        { "xlsx", SampleFiles.Archive("[Content_Types].xml", "xl/workbook.xml"), "予算.xlsx" },
        { "pptx", SampleFiles.Archive("[Content_Types].xml", "ppt/presentation.xml"), "発表.pptx" },
        { "txt", Encoding.UTF8.GetBytes("一行目\r\n二行目\t終わり"), "メモ.TXT" },
        { "csv", [0x95, 0x5C, 0x2C, 0x31, 0x0D, 0x0A], "表.csv" },
        { "csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("表,1")], "表.csv" },
        { "mp4", SampleFiles.Movie("isom"), null },
        { "mov", SampleFiles.Movie("qt  "), null },
        { "m4a", SampleFiles.Movie("M4A "), null },
        { "mp3", "ID3\u0004\0\0\0\0\0\0"u8.ToArray(), null },
        { "mp3", [0xFF, 0xFB, 0x90, 0x00], null },
    };

    public static TheoryData<byte[], string?> Unknown => new()
    {
        { [], "空.txt" },
        { SampleFiles.Program, "写真.jpg" },
        { SampleFiles.Program, "メモ.txt" },
        { "<html><script>alert(1)</script>"u8.ToArray(), "頁.html" },
        { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "図.svg" },
        { SampleFiles.Archive("写真.jpg"), "一式.zip" },
        { SampleFiles.Archive("word/document.xml"), "報告.docx" },
        { SampleFiles.Archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "報告.docx" },
        { "PK\u0003\u0004 and nothing that follows"u8.ToArray(), "報告.docx" },
        { SampleFiles.Movie("avif"), null },
        { [0xFF, 0xF1, 0x50, 0x80], null },
        { [0xFF, 0xD8], null },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_kind_is_told_by_its_content(string name, byte[] content, string? fileName) =>
        Assert.Equal(name, FileTypeDetector.Detect(new MemoryStream(content), AttachmentKind.File, fileName)?.Name);

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Everything_else_is_of_no_kind(byte[] content, string? fileName) =>
        Assert.Null(FileTypeDetector.Detect(new MemoryStream(content), AttachmentKind.File, fileName));

    [Fact]
    public void A_recording_in_a_general_container_is_a_sound() =>
        Assert.Equal(FileType.M4a, FileTypeDetector.Detect(new MemoryStream(SampleFiles.Movie("mp42")), AttachmentKind.Audio, null));
}

using System.IO.Compression;

namespace SessionBot.Features.Attachments;

/// <summary>Tells documents of Word, Excel and PowerPoint from other archives by the parts that each must have.</summary>
internal static class OfficeFile
{
    private const string Macros = "vbaProject.bin";

    /// <returns>Null for other archives, broken ones, and documents with macros.</returns>
    public static FileType? TypeOf(Stream file)
    {
        try
        {
            // Reads the table of contents alone: nothing is unpacked.
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("[Content_Types].xml") is null || archive.Entries.Any(part => part.Name.Equals(Macros, StringComparison.OrdinalIgnoreCase))
                ? null
                : archive.GetEntry("word/document.xml") is not null ? FileType.Docx
                : archive.GetEntry("xl/workbook.xml") is not null ? FileType.Xlsx
                : archive.GetEntry("ppt/presentation.xml") is not null ? FileType.Pptx
                : null;
        }
        catch (InvalidDataException)
        {
            // No archive after all: of no type that is kept.
            return null;
        }
    }
}

using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Transcripts;

/// <summary>The paragraphs of a Word document as lines. A break inside a paragraph begins a new line.</summary>
internal static class WordLines
{
    /// <summary>Of its XML: a small file may unpack to more than the machine has room for.</summary>
    private const long MostCharacters = 64 * 1024 * 1024;

    public static IReadOnlyList<string> Read(byte[] content, FileFault fault)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var paragraphs = document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? throw NoDocument(fault);
            return [.. paragraphs.SelectMany(paragraph => Text(paragraph).Split('\n'))];
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or InvalidOperationException)
        {
            throw NoDocument(fault);
        }
    }

    private static string Text(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in paragraph.Descendants())
        {
            text.Append(piece switch
            {
                Text words => words.Text,
                TabChar => "\t",
                Break or CarriageReturn => "\n",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static Exception NoDocument(FileFault fault) =>
        fault(null, "this is no Word document, or a damaged one.", "Open it in Word and save it again as .docx.", FileFaultKind.NoWordDocument);
}

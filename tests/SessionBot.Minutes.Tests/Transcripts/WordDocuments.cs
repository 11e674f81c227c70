using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SessionBot.Minutes.Transcripts;

namespace SessionBot.Minutes.Tests.Transcripts;

public sealed class WordDocuments
{
    [Fact]
    public void A_transcript_of_teams_in_word_is_read_by_its_paragraphs()
    {
        var utterances = TranscriptFile.Read("a.docx", Document(["第8回研究会"], ["葉山 透   0:03", "始めます。"], ["冬木 桜   1:00:05", "はい。"]));

        Assert.Equal(
            [new Utterance(null, null, null, "第8回研究会"), new Utterance("葉山 透", TimeSpan.FromSeconds(3), null, "始めます。"), new Utterance("冬木 桜", new TimeSpan(1, 0, 5), null, "はい。")],
            utterances);
    }

    [Fact]
    public void A_damaged_document_is_refused()
    {
        var whole = Document(["葉山 透   0:03", "始めます。"]);

        Assert.Contains("damaged", Assert.Throws<TranscriptException>(() => TranscriptFile.Read("a.docx", whole[..^100])).Fault, StringComparison.Ordinal);
    }

    private static byte[] Document(params IEnumerable<string[]> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(paragraphs.Select(lines =>
                new Paragraph(lines.SelectMany((line, at) => at == 0 ? new[] { new Run(new Text(line)) } : [new Run(new Break(), new Text(line))])))));
        }

        return stream.ToArray();
    }
}

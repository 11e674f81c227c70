using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SessionBot.Tests.Talk;

/// <summary>One meeting, of nobody, as each tool writes it: the speaker of session 3, whoever leads through it, and a question that is answered by mouth.</summary>
internal static class TalkSamples
{
    public const string Question = "予約を始めた後、待ち時間はどのくらい短くなりましたか";

    public const string Answer = "待ち時間は、予約を始めた後は平均で二十分短くなりました。";

    private const string Speaker = "そらの町 白石";
    private const string Chair = "進行役";

    public static readonly IReadOnlyList<(string Speaker, string Text)> Said =
    [
        (Chair, "それでは始めます。"),
        (Speaker, "書かない窓口を始めて半年になります。"),
        (Speaker, "職員が聞き取り、住民は署名だけをします。"),
        (Chair, "ここからは質問の時間です。予約を始めた後、待ち時間はどのくらい短くなりましたか。"),
        (Speaker, Answer),
        (Chair, "ありがとうございました。"),
    ];

    public static string Vtt { get; } = "WEBVTT\n\n" + string.Join('\n', Said.Select((one, at) => $"{at + 1}\n{Clock(at)}.000 --> {Clock(at)}.900\n{one.Speaker}: {one.Text}\n"));

    public static string Srt { get; } = string.Join('\n', Said.Select((one, at) => $"{at + 1}\n{Clock(at)},000 --> {Clock(at)},900\n{one.Speaker}：{one.Text}\n"));

    public static string Txt { get; } = string.Join("\n\n", Said.Select((one, at) => $"[{Clock(at)}] {one.Speaker}\n{one.Text}"));

    public static byte[] Docx
    {
        get
        {
            using var stream = new MemoryStream();
            using (var document = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
            {
                document.AddMainDocumentPart().Document = new Document(new Body(Said.SelectMany((one, at) => new[] { $"{one.Speaker}   {Clock(at)}", one.Text })
                    .Select(line => new Paragraph(new Run(new Text(line) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })))));
            }

            return stream.ToArray();
        }
    }

    public static string Chat { get; } =
        "15:10:00 From 春日 to Everyone:\n\tほかの町でも使えますか\n15:11:00 From 冬木 to 春日(Direct Message):\n\t内緒の話です\n15:12:00 From 春日 to Everyone:\n\tとても参考になりました\n";

    /// <summary>A meeting of so many utterances, none like another.</summary>
    public static string Long(int utterances) =>
        "WEBVTT\n\n" + string.Concat(Enumerable.Range(0, utterances).Select(at => $"{Clock(at)}.000 --> {Clock(at)}.900\n{(at % 2 == 0 ? Chair : Speaker)}: 発言の{at + 1}番目です。\n\n"));

    public static byte[] Bytes(this string text) => Encoding.UTF8.GetBytes(text);

    private static string Clock(int at) => TimeSpan.FromSeconds(3 + (5 * at)).ToString("hh\\:mm\\:ss", System.Globalization.CultureInfo.InvariantCulture);
}

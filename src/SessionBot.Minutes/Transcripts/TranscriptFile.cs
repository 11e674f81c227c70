using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Transcripts;

/// <summary>
/// Reads what meeting tools write: WebVTT (Zoom: 「名前: 言葉」; Teams: voice tags, an utterance split over cues), SRT, text with times or names,
/// Word documents of the same, and plain notes. The content decides; all of a file is read or nothing.
/// </summary>
public static class TranscriptFile
{
    /// <summary>The file types that this reads, with their dots.</summary>
    public static IReadOnlyList<string> Types { get; } = [".vtt", ".srt", ".txt", ".docx"];

    /// <exception cref="TranscriptException">The file is broken; it says where, what, and how to mend it.</exception>
    public static IReadOnlyList<Utterance> Read(string path) => Read(path, File.ReadAllBytes(path));

    /// <param name="name">What errors call the file; its ending says what it claims to be.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="TranscriptException">The content is broken; it says where, what, and how to mend it.</exception>
    public static IReadOnlyList<Utterance> Read(string name, byte[] content) =>
        Read(name, content, (line, what, remedy, kind) => new TranscriptException(name, line, what, remedy, kind));

    internal static IReadOnlyList<Utterance> Read(string name, byte[] content, FileFault fault)
    {
        var utterances = content is [(byte)'P', (byte)'K', 3, 4, ..]
            ? SpokenText.Read(WordLines.Read(content, fault), fault)
            : Read(Path.GetExtension(name), TextFile.Decode(content, fault), fault);
        return utterances.Count > 0
            ? utterances
            : throw fault(null, "nobody says anything in this file.", "Export the transcript again, or leave the file out.", FileFaultKind.NothingSaid);
    }

    private static IReadOnlyList<Utterance> Read(string type, string text, FileFault fault)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var isWebVtt = lines[0].StartsWith("WEBVTT", StringComparison.Ordinal);
        return type.ToLowerInvariant() switch
        {
            ".docx" => throw fault(null, "this is no Word document.", "Save it as .docx, or give a text file the ending .txt.", FileFaultKind.NoWordDocument),
            ".vtt" when !isWebVtt => throw fault(1, "the first line is not WEBVTT.", "Export the transcript again as VTT.", FileFaultKind.NoWebVtt),
            _ when isWebVtt => CuedSpeech.Utterances(CueBlocks.Read(lines, isWebVtt: true, fault), fault),
            ".srt" => CuedSpeech.Utterances(CueBlocks.Read(lines, isWebVtt: false, fault), fault),
            _ when CueBlocks.IsSubRip(lines) => CuedSpeech.Utterances(CueBlocks.Read(lines, isWebVtt: false, fault), fault),
            _ => SpokenText.Read(lines, fault),
        };
    }
}

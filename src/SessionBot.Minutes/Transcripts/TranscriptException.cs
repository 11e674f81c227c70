using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Transcripts;

/// <summary>A transcript that cannot be read. Nothing of it has been taken.</summary>
/// <param name="file">The file's name as it was given.</param>
/// <param name="line">1-based; a paragraph in a Word document; null where the fault has no place.</param>
/// <param name="fault">What is wrong.</param>
/// <param name="remedy">What to do about it.</param>
/// <param name="kind">What is wrong, for who tells it in other words; null where it lies with no file that a tool wrote.</param>
public sealed class TranscriptException(string file, int? line, string fault, string remedy, FileFaultKind? kind = null)
    : Exception(FaultText.Of(file, line, fault, remedy))
{
    public string File { get; } = file;

    public int? Line { get; } = line;

    public string Fault { get; } = fault;

    public string Remedy { get; } = remedy;

    public FileFaultKind? Kind { get; } = kind;
}

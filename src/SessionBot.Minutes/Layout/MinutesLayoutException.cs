using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Layout;

/// <summary>A layout file that cannot be used.</summary>
/// <param name="file">The full path.</param>
/// <param name="line">1-based, where known.</param>
/// <param name="fault">What is wrong, with the JSON path where there is one.</param>
/// <param name="remedy">What to do about it.</param>
public sealed class MinutesLayoutException(string file, int? line, string fault, string remedy)
    : Exception(FaultText.Of(file, line, fault, remedy))
{
    public string File { get; } = file;

    public int? Line { get; } = line;

    public string Fault { get; } = fault;

    public string Remedy { get; } = remedy;
}

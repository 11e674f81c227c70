using SessionBot.Minutes.Files;

namespace SessionBot.Minutes.Rendering;

/// <summary>A stored draft that cannot be read.</summary>
/// <param name="line">1-based, where known.</param>
public sealed class MinutesJsonException(int? line, string fault, string remedy) : Exception(FaultText.Of("minutes.json", line, fault, remedy))
{
    public int? Line { get; } = line;

    public string Fault { get; } = fault;

    public string Remedy { get; } = remedy;
}


namespace SessionBot.Domain.Questions;

/// <summary>話題: a short word that organizers sort questions under.</summary>
public static class QuestionLabel
{
    /// <summary>UTF-16 units: what fits on a card beside other marks.</summary>
    public const int Longest = 20;

    /// <summary>One way to write it, whatever width it was typed in: 「ＤＸ」 and 「DX」 are one topic.</summary>
    /// <returns>Null when nothing is left.</returns>
    public static string? Read(string written) =>
        string.Join(' ', Width.Fold(written).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            is { Length: > 0 } label ? label : null;
}

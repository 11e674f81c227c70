namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Words that any summary may use of its own accord, whatever its source says.</summary>
internal static class GeneralWords
{
    private static readonly HashSet<string> Words = [.. WordFiles.Lines("general").SelectMany(line => line)];

    public static int Longest { get; } = Words.Max(word => word.Length);

    public static bool Contains(string word) => Words.Contains(word);
}

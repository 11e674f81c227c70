using System.Reflection;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Reads the word lists beside this file: words parted by spaces, <c>class:</c> before them where they have one, # for remarks.</summary>
internal static class WordFiles
{
    /// <summary>The words of each line, in the order of the file.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lines(string file) => [.. Read(file).Select(Words)];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Classes(string file) =>
        Read(file).Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => Words(parts[1]), StringComparer.Ordinal);

    private static IReadOnlyList<string> Words(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new FoldedText(word).Text)];

    private static IEnumerable<string> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(WordFiles).Namespace}.Words.{file}.txt")
            ?? throw new InvalidOperationException($"The word list {file}.txt is not embedded: keep it as an EmbeddedResource of SessionBot.Minutes.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}

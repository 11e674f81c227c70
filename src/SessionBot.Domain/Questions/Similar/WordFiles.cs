using System.Reflection;

namespace SessionBot.Domain.Questions.Similar;

/// <summary>
/// Reads the word lists beside this file: <c>concept: word word …</c>, a field in brackets above its concepts, # for remarks.
/// </summary>
internal static class WordFiles
{
    private const string Prefix = "SessionBot.Domain.Questions.Similar.Words.";

    public static IReadOnlyList<string> Scaffolding() =>
        [.. Lines("scaffolding").SelectMany(Words)];

    public static IReadOnlyList<Relation> Relations() =>
        [.. Lines("relations").Select(line => line.Split(':')).Select(parts =>
            new Relation(parts[0], [.. parts[1].Split('+').Select(either => either.Split('|', StringSplitOptions.TrimEntries))]))];

    public static IReadOnlyList<Concept> Concepts() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^".txt".Length])
            .Where(name => name is not ("scaffolding" or "relations"))
            .Order(StringComparer.Ordinal)
            .SelectMany(ConceptsOf)];

    private static IEnumerable<Concept> ConceptsOf(string file)
    {
        var role = file switch
        {
            "aspects" => ConceptRole.Aspect,
            "generic" => ConceptRole.Generic,
            _ => ConceptRole.Topic,
        };
        var field = file;
        foreach (var line in Lines(file))
        {
            if (line.StartsWith('['))
            {
                field = line.Trim('[', ']');
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            yield return new(line[..colon], role, field, [.. Words(line[(colon + 1)..])]);
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{file}.txt")
            ?? throw new InvalidOperationException($"The word list {file}.txt is not embedded: keep it as an EmbeddedResource of SessionBot.Domain.");
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

using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestKit;

namespace SessionBot.Tests.Texts;

/// <summary>What the bot says, as it stands in the resource files, and the code that says it.</summary>
internal static partial class TextFiles
{
    public sealed record Entry(string Feature, string Class, string Name, string Value, string Comment)
    {
        public string Key => $"{Class}.{Name}";
    }

    /// <param name="InWording">Stands where <c>Wording.Of</c> takes its text.</param>
    /// <param name="Values">The names of the values that come with it.</param>
    public sealed record Use(string Key, bool InWording, IReadOnlyList<string> Values, string Where);

    public static string Folder => Repository.PathTo("src", "SessionBot", "Features");

    public static IReadOnlyList<Entry> Entries() =>
    [
        .. from file in Directory.EnumerateFiles(Folder, "*.resx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from data in XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!.Elements("data")
           select new Entry(
               Path.GetFileName(Path.GetDirectoryName(file))!,
               Path.GetFileNameWithoutExtension(file),
               data.Attribute("name")!.Value,
               data.Element("value")!.Value,
               data.Element("comment")?.Value ?? ""),
    ];

    public static IReadOnlyList<Use> Uses() =>
    [
        .. from file in new[] { "*.cs", "*.razor" }.SelectMany(kind => Directory.EnumerateFiles(Repository.PathTo("src", "SessionBot"), kind, SearchOption.AllDirectories))
           from use in UsesIn(File.ReadAllText(file), Path.GetFileName(file))
           select use,
    ];

    private static IEnumerable<Use> UsesIn(string code, string file)
    {
        var bare = code.ToCharArray();
        foreach (Match call in WordingCall().Matches(code))
        {
            var start = call.Index + call.Length;
            var (textEnd, values) = Arguments(code, start);
            foreach (Match entry in EntryName().Matches(code[start..textEnd]))
            {
                yield return new(entry.Value, true, values, file);
            }

            Array.Fill(bare, ' ', start, textEnd - start);
        }

        foreach (Match entry in EntryName().Matches(new string(bare)))
        {
            yield return new(entry.Value, false, [], file);
        }
    }

    /// <summary>Reads one call's arguments, nested calls aside: where the first one ends, and the names in the tuples behind it.</summary>
    private static (int TextEnd, List<string> Values) Arguments(string code, int start)
    {
        var (depth, textEnd, quoted, values) = (1, -1, false, new List<string>());
        for (var at = start; ; at++)
        {
            if (code[at] == '"' && code[at - 1] is not ('\\' or '\''))
            {
                quoted = !quoted;
            }
            else if (!quoted && code[at] == '(' && ++depth == 2 && ValueName().Match(code, at) is { Success: true } value)
            {
                values.Add(value.Groups["name"].Value);
            }
            else if (!quoted && code[at] == ',' && depth == 1 && textEnd < 0)
            {
                textEnd = at;
            }
            else if (!quoted && code[at] == ')' && --depth == 0)
            {
                return (textEnd < 0 ? at : textEnd, values);
            }
        }
    }

    [GeneratedRegex(@"\bWording\.Of\(")]
    private static partial Regex WordingCall();

    [GeneratedRegex(@"\b\w+Texts\.\w+\b")]
    private static partial Regex EntryName();

    [GeneratedRegex(@"\G\(""(?<name>\w+)"",")]
    private static partial Regex ValueName();
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>How a model is asked for one kind of section.</summary>
/// <param name="Instructions">The system message: the same for every session, whatever people wrote.</param>
/// <param name="Examples">What was given and what was to be answered, as JSON.</param>
public sealed record SectionPrompt(string Name, string Version, string Instructions, IReadOnlyList<(string Given, string Answer)> Examples);

/// <summary>
/// The prompt files: <c>schema.json</c>, which every answer follows, and a folder for each kind of section with <c>prompt.md</c>, whose head bears the
/// version, and <c>examples.json</c>, a list of {<c>given</c>, <c>answer</c>}.
/// </summary>
/// <param name="Schema">JSON schema of an answer.</param>
public sealed partial record MinutesPrompts(SectionPrompt TalkTopic, SectionPrompt RegionReport, SectionPrompt Answer, string Schema)
{
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>Changes with every change of a file, whether or not somebody raised a version.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        new[] { TalkTopic, RegionReport, Answer }.Select(prompt => $"{prompt.Name}\n{prompt.Version}\n{prompt.Instructions}\n{string.Join('\n', prompt.Examples)}").Append(Schema)))));

    /// <summary>The versions of the three, in the order talk, report, answer.</summary>
    public string Version => $"{TalkTopic.Version}.{RegionReport.Version}.{Answer.Version}";

    /// <exception cref="MinutesPromptsException">A file is missing or wrong; it says which, what, and how to mend it.</exception>
    public static MinutesPrompts Read(string folder) => new(
        ReadSection(folder, "talk-topic"), ReadSection(folder, "region-report"), ReadSection(folder, "answer"), ReadFile(folder, "schema.json"));

    private static SectionPrompt ReadSection(string folder, string name)
    {
        var head = Head().Match(ReadFile(folder, name, "prompt.md"));
        return head.Success
            ? new SectionPrompt(name, head.Groups["version"].Value, head.Groups["text"].Value.Trim(), Examples(ReadFile(folder, name, "examples.json"), Path.Combine(folder, name, "examples.json")))
            : throw new MinutesPromptsException(
                $"{Path.Combine(folder, name, "prompt.md")} line 1: the prompt has no version. Begin it with the lines ---, version: 1, ---.");
    }

    private static IReadOnlyList<(string Given, string Answer)> Examples(string json, string path)
    {
        try
        {
            using var examples = JsonDocument.Parse(json);
            return [.. examples.RootElement.EnumerateArray().Select(example => (Compact(example.GetProperty("given")), Compact(example.GetProperty("answer"))))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new MinutesPromptsException($"{path}: {e.Message} Write a list of {{\"given\": …, \"answer\": …}}.");
        }
    }

    private static string Compact(JsonElement json) => json.GetRawText().ReplaceLineEndings("\n");

    private static string ReadFile(params string[] path)
    {
        var file = Path.Combine(path);
        return File.Exists(file)
            ? File.ReadAllText(file).ReplaceLineEndings("\n")
            : throw new MinutesPromptsException($"{file}: the file is missing. Restore the folder prompts beside the program.");
    }

    [GeneratedRegex(@"\A---\nversion: *(?<version>\S+)\n---\n(?<text>.+)\z", RegexOptions.Singleline)]
    private static partial Regex Head();
}

/// <summary>Prompt files that cannot be read.</summary>
public sealed class MinutesPromptsException(string message) : Exception(message);

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>The prompt for one topic of a talk: <c>prompt.md</c>, whose head bears the version, and <c>schema.json</c>.</summary>
/// <param name="Schema">JSON schema of the answer.</param>
public sealed partial record TalkTopicPrompt(string Version, string Instructions, string Schema)
{
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "prompts", "talk-topic");

    /// <summary>Changes with every change of the prompt, whether or not somebody raised the version.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Version}\n{Instructions}\n{Schema}")));

    /// <exception cref="InvalidDataException">A file is missing, or the prompt has no version.</exception>
    public static TalkTopicPrompt Read(string folder)
    {
        var (promptPath, schemaPath) = (Path.Combine(folder, "prompt.md"), Path.Combine(folder, "schema.json"));
        foreach (var path in new[] { promptPath, schemaPath })
        {
            if (!File.Exists(path))
            {
                throw new InvalidDataException($"{path}: the file is missing. Restore prompts/talk-topic beside the program.");
            }
        }

        var head = Head().Match(File.ReadAllText(promptPath).ReplaceLineEndings("\n"));
        return head.Success
            ? new TalkTopicPrompt(head.Groups["version"].Value, head.Groups["text"].Value.Trim(), File.ReadAllText(schemaPath))
            : throw new InvalidDataException($"{promptPath} line 1: the prompt has no version. Begin it with the lines ---, version: 1, ---.");
    }

    [GeneratedRegex(@"\A---\nversion: *(?<version>\S+)\n---\n(?<text>.+)\z", RegexOptions.Singleline)]
    private static partial Regex Head();
}

using System.CommandLine;
using SessionBot.Hosting;

namespace SessionBot.Verbs;

/// <summary>Whatever is not a verb's own is a mistake, unless the verb takes settings. (The root takes them, and so no verb below it is strict by itself.)</summary>
internal static class OwnOptions
{
    /// <exception cref="UsageException">The command line holds more than the verb's own options.</exception>
    public static void Check(ParseResult parsed)
    {
        CheckNames(parsed);
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            var verb = parsed.CommandResult.Command;
            throw new UsageException(
                $"{word} is nothing that {verb.Name} takes: leave it out. Its options are {string.Join(", ", verb.Options.Select(option => option.Name))}; {verb.Name} --help tells more.");
        }
    }

    /// <summary>For verbs that take settings: only what looks like an option that was meant.</summary>
    /// <exception cref="UsageException">An option is mistyped.</exception>
    public static void CheckNames(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command;
        foreach (var word in parsed.UnmatchedTokens.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
        {
            if (NearestWord.To(word.Split('=')[0], verb.Options.Select(option => option.Name)) is { } nearest)
            {
                throw new UsageException($"{word} is no option of {verb.Name}; did you mean {nearest}?");
            }
        }
    }

    /// <summary>For a word where a verb must stand.</summary>
    public static UsageException NoVerb(Command above, string? word)
    {
        var verbs = above.Subcommands.Select(verb => verb.Name).ToList();
        return new(word switch
        {
            null => $"{above.Name} needs a verb: one of {string.Join(", ", verbs)}; --help tells more.",
            _ when NearestWord.To(word, verbs) is { } nearest => $"{word} is no verb; did you mean {nearest}? --help tells more.",
            _ => $"{word} is no verb: use one of {string.Join(", ", verbs)}; --help tells more.",
        });
    }
}

using System.Text.RegularExpressions;

namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#text-message-v2 (2026-08)</summary>
internal static partial class TextV2Rules
{
    private const int MaxSubstitutions = 100;
    private const int MaxOfAKind = 20;

    public static void Check(RequestNode message)
    {
        var text = message.RequireText("text", 5000) ?? "";
        var substitution = message.OptionalObject("substitution");
        var known = substitution?.Value.EnumerateObject().Select(member => member.Name).ToHashSet() ?? [];
        if (known.Count > MaxSubstitutions || !known.All(name => Key().IsMatch(name)))
        {
            substitution!.Fail($"At most {MaxSubstitutions} keys of 1 to 20 letters, digits and underscores are allowed");
        }

        if (substitution is not null)
        {
            CheckSubstitution(substitution, known);
        }

        // A doubled brace stands for itself.
        var plain = text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
        foreach (var name in Placeholder().Matches(plain).Select(match => match.Groups[1].Value).Where(name => !known.Contains(name)))
        {
            message.Child("text").Fail($"The placeholder {{{name}}} has no substitution");
        }
    }

    private static void CheckSubstitution(RequestNode substitution, HashSet<string> names)
    {
        var kinds = names.Select(substitution.RequireObject).OfType<RequestNode>().Select(CheckPart).ToList();
        foreach (var kind in kinds.OfType<string>().CountBy(kind => kind).Where(kind => kind.Value > MaxOfAKind))
        {
            substitution.Fail($"At most {MaxOfAKind} substitutions of the type {kind.Key} are allowed");
        }
    }

    private static string? CheckPart(RequestNode part)
    {
        var kind = part.RequireOneOf("type", "mention", "emoji");
        switch (kind)
        {
            case "mention":
                if (part.RequireObject("mentionee") is { } mentionee && mentionee.RequireOneOf("type", "user", "all") == "user")
                {
                    mentionee.RequireText("userId");
                }

                break;
            case "emoji":
                EmojiRules.CheckOne(part);
                break;
        }

        return kind;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_]{1,20}\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}

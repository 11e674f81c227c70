using System.Buffers;

namespace Line.Messaging;

internal static class TextRules
{
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    public static void Check(FaultCollector faults, string path, TextMessage message)
    {
        faults.Utf16($"{path}.text", message.Text, 1, MessageLimits.Text);
        faults.Count($"{path}.emojis", message.Emojis.Count, 0, MessageLimits.Emojis);
        for (var index = 0; index < message.Emojis.Count; index++)
        {
            var (emoji, emojiPath) = (message.Emojis[index], $"{path}.emojis[{index}]");
            faults.Required($"{emojiPath}.productId", emoji.ProductId);
            faults.Required($"{emojiPath}.emojiId", emoji.EmojiId);
            if (message.Text is { } text && (emoji.Index < 0 || emoji.Index >= text.Length || text[emoji.Index] != '$'))
            {
                faults.Add($"{emojiPath}.index", "no $ stands there", "count in UTF-16 code units from 0 to the placeholder");
            }
        }
    }

    public static void Check(FaultCollector faults, string path, TextMessageV2 message)
    {
        faults.Utf16($"{path}.text", message.Text, 1, MessageLimits.Text);
        faults.Count($"{path}.substitution", message.Substitution.Count, 0, MessageLimits.Substitutions);
        foreach (var (key, substitution) in message.Substitution)
        {
            CheckSubstitution(faults, $"{path}.substitution", key, substitution);
        }

        if (message.Text is { } text)
        {
            CheckPlaceholders(faults, path, TextV2Placeholders.Of(text), message.Substitution);
        }
    }

    private static void CheckSubstitution(FaultCollector faults, string path, string key, Substitution substitution)
    {
        var isKey = key.Length is > 0 and <= MessageLimits.SubstitutionKey && !key.AsSpan().ContainsAnyExcept(KeyCharacters);
        if (!isKey)
        {
            // A key may come from a person's name, and a fault never shows a text.
            faults.Add(path, "a key of other characters or another length", "a key has 1 to 20 of A-Z, a-z, 0-9 and _");
            return;
        }

        switch (substitution)
        {
            case UserMention user:
                faults.Required($"{path}.{key}.mentionee.userId", user.UserId);
                break;
            case EmojiSubstitution emoji:
                faults.Required($"{path}.{key}.productId", emoji.ProductId);
                faults.Required($"{path}.{key}.emojiId", emoji.EmojiId);
                break;
            case null:
                faults.Add($"{path}.{key}", "missing", "a mention or an emoji is required");
                break;
        }
    }

    private static void CheckPlaceholders(
        FaultCollector faults, string path, TextV2Placeholders placeholders, IReadOnlyDictionary<string, Substitution> substitution)
    {
        if (placeholders.LoneBraceAt is { } at)
        {
            faults.Add($"{path}.text", $"the brace at {at} has no partner", "double it, or escape the text with TextMessageV2.Escape");
        }

        var unknown = placeholders.Names.Count(name => !substitution.ContainsKey(name));
        if (unknown > 0)
        {
            faults.Add($"{path}.text", $"{unknown} placeholders without substitution", "name each in substitution, or double its braces");
        }

        var used = placeholders.Names.Select(name => substitution.GetValueOrDefault(name)).ToList();
        faults.Count($"{path}.text (mentions)", used.Count(value => value is UserMention or AllMention), 0, MessageLimits.Mentions);
        faults.Count($"{path}.text (emoji)", used.Count(value => value is EmojiSubstitution), 0, MessageLimits.Emojis);
    }
}

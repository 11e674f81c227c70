using System.Text;
using System.Text.RegularExpressions;
using Line.Messaging.Webhooks;

namespace SessionBot.Features.GroupChats;

/// <summary>In a group the bot listens only to what is meant for it: a mention, or a message that starts with 質問： and the like.</summary>
internal static partial class Addressing
{
    /// <returns>What was said to the bot, without its mention; empty for a mention alone; null when it was said to others.</returns>
    public static string? Of(TextEventMessage message)
    {
        var mentions = message.Mentionees.Where(mentionee => mentionee.IsSelf && IsWithin(message.Text, mentionee)).ToList();
        return mentions.Count > 0
            ? Without(message.Text, mentions)
            : Prefix().IsMatch(message.Text.TrimStart()) ? message.Text.Trim() : null;
    }

    private static bool IsWithin(string text, Mentionee mentionee) =>
        mentionee.Index >= 0 && mentionee.Length > 0 && mentionee.Index <= text.Length - mentionee.Length;

    private static string Without(string text, List<Mentionee> mentions)
    {
        var rest = new StringBuilder(text);
        foreach (var mention in mentions.OrderByDescending(mention => mention.Index))
        {
            rest.Remove(mention.Index, mention.Length);
        }

        return rest.ToString().Trim();
    }

    [GeneratedRegex(@"\A(質問|報告|コメント)\s*[：:]\s*\S")]
    private static partial Regex Prefix();
}

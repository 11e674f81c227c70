namespace Line.Messaging;

/// <summary>Finds before sending what LINE would refuse with 400.</summary>
/// <remarks>
/// LINE refuses a whole request for one fault and its own words for it are no contract, so it is better to know first. Only LINE
/// knows whether an image can be fetched, a sticker or an emoji exists, a coupon is running, a mentioned user is in the chat, or a
/// sender's name is forbidden.
/// </remarks>
public static class MessageValidator
{
    /// <summary>The faults of the messages of one request; none when LINE takes them.</summary>
    /// <returns>
    /// One line a fault, such as <c>messages[0].quickReply.items[2].action.label: 21 grapheme clusters; the limit is 20</c>: the
    /// property's path, the fault, the limit or the remedy. Never the text itself.
    /// </returns>
    public static IReadOnlyList<string> Validate(IReadOnlyList<ISendMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var faults = new FaultCollector();
        faults.Count("messages", messages.Count, 1, MessageLimits.MessagesPerRequest);
        for (var index = 0; index < messages.Count; index++)
        {
            var path = $"messages[{index}]";
            if (messages[index] is not { } message)
            {
                faults.Add(path, "missing", "a message object is required");
                continue;
            }

            MessageRules.Check(faults, path, message);
            if (message.QuickReply is { } quickReply)
            {
                QuickReplyRules.Check(faults, $"{path}.quickReply", quickReply);
            }

            if (message.Sender is { } sender)
            {
                CheckSender(faults, $"{path}.sender", sender);
            }
        }

        return faults.Faults;
    }

    private static void CheckSender(FaultCollector faults, string path, Sender sender)
    {
        if (sender.Name is not null)
        {
            faults.Utf16($"{path}.name", sender.Name, 1, MessageLimits.SenderName);
        }

        if (sender.IconUrl is not null)
        {
            faults.MediaUrl($"{path}.iconUrl", sender.IconUrl);
        }
    }
}

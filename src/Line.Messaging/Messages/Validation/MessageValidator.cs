namespace Line.Messaging;

/// <summary>Finds before sending what LINE would refuse with 400.</summary>
/// <remarks>
/// LINE refuses a whole request for one fault and its own words for it are no contract, so it is better to know first. Whether
/// an image can be fetched or a sticker exists, only LINE knows.
/// </remarks>
public static class MessageValidator
{
    /// <summary>The faults of the messages of one request; none when LINE takes them.</summary>
    /// <returns>
    /// One line a fault, such as <c>messages[0].quickReply.items[2].action.label: 21 grapheme clusters; the limit is 20</c>: the
    /// property's path, the fault, the limit. Never the text itself.
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

            Check(faults, path, message);
            if (message.QuickReply is { } quickReply)
            {
                QuickReply(faults, $"{path}.quickReply", quickReply);
            }
        }

        return faults.Faults;
    }

    private static void Check(FaultCollector faults, string path, ISendMessage message)
    {
        switch (message)
        {
            case TextMessage text:
                faults.Utf16($"{path}.text", text.Text, 1, MessageLimits.Text);
                break;
            case StickerMessage sticker:
                faults.Required($"{path}.packageId", sticker.PackageId);
                faults.Required($"{path}.stickerId", sticker.StickerId);
                break;
            case ImageMessage image:
                faults.MediaUrl($"{path}.originalContentUrl", image.OriginalContentUrl);
                faults.MediaUrl($"{path}.previewImageUrl", image.PreviewImageUrl);
                break;
            case VideoMessage video:
                faults.MediaUrl($"{path}.originalContentUrl", video.OriginalContentUrl);
                faults.MediaUrl($"{path}.previewImageUrl", video.PreviewImageUrl);
                break;
            case AudioMessage audio:
                faults.MediaUrl($"{path}.originalContentUrl", audio.OriginalContentUrl);
                faults.Range($"{path}.duration", audio.Duration, 1, long.MaxValue);
                break;
            case LocationMessage location:
                faults.Utf16($"{path}.title", location.Title, 1, MessageLimits.LocationText);
                faults.Utf16($"{path}.address", location.Address, 1, MessageLimits.LocationText);
                faults.Range($"{path}.latitude", location.Latitude, -90, 90);
                faults.Range($"{path}.longitude", location.Longitude, -180, 180);
                break;
            case TemplateMessage template:
                faults.Utf16($"{path}.altText", template.AltText, 1, MessageLimits.AltText);
                TemplateRules.Check(faults, $"{path}.template", template.Template);
                break;
            default:
                faults.Add($"{path}.type", $"{message.GetType()} is unknown", "use a message type of this library");
                break;
        }
    }

    private static void QuickReply(FaultCollector faults, string path, QuickReply quickReply)
    {
        faults.Count($"{path}.items", quickReply.Items.Count, 1, MessageLimits.QuickReplyItems);
        for (var index = 0; index < quickReply.Items.Count; index++)
        {
            var item = quickReply.Items[index];
            if (item.ImageUrl is not null)
            {
                faults.MediaUrl($"{path}.items[{index}].imageUrl", item.ImageUrl);
            }

            ActionRules.Check(faults, $"{path}.items[{index}].action", item.Action);
        }
    }
}

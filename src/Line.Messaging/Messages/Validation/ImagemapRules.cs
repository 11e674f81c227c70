namespace Line.Messaging;

internal static class ImagemapRules
{
    public static void Check(FaultCollector faults, string path, ImagemapMessage message)
    {
        faults.MediaUrl($"{path}.baseUrl", message.BaseUrl);
        faults.Utf16($"{path}.altText", message.AltText, 1, MessageLimits.AltText);
        faults.Range($"{path}.baseSize.width", message.BaseSize.Width, ImagemapLimits.Width, ImagemapLimits.Width);
        faults.Range($"{path}.baseSize.height", message.BaseSize.Height, 1, int.MaxValue);
        if (message.Video is { } video)
        {
            CheckVideo(faults, $"{path}.video", video);
        }

        faults.Count($"{path}.actions", message.Actions.Count, message.Video is null ? 1 : 0, ImagemapLimits.Actions);
        for (var index = 0; index < message.Actions.Count; index++)
        {
            CheckAction(faults, $"{path}.actions[{index}]", message.Actions[index]);
        }
    }

    private static void CheckVideo(FaultCollector faults, string path, Video video)
    {
        faults.MediaUrl($"{path}.originalContentUrl", video.OriginalContentUrl);
        faults.MediaUrl($"{path}.previewImageUrl", video.PreviewImageUrl);
        CheckArea(faults, $"{path}.area", video.Area);
        if (video.ExternalLink is { } link)
        {
            UriRules.Check(faults, $"{path}.externalLink.linkUri", link.LinkUri);
            faults.Utf16($"{path}.externalLink.label", link.Label, 1, ImagemapLimits.LinkLabel);
        }
    }

    private static void CheckAction(FaultCollector faults, string path, IImagemapAction? action)
    {
        switch (action)
        {
            case UriImagemapAction uri:
                UriRules.Check(faults, $"{path}.linkUri", uri.LinkUri);
                break;
            case MessageImagemapAction message:
                faults.Utf16($"{path}.text", message.Text, 1, ImagemapLimits.ActionText);
                break;
            case ClipboardImagemapAction clipboard:
                faults.Utf16($"{path}.clipboardText", clipboard.ClipboardText, 1, MessageLimits.ClipboardText);
                break;
            case null:
                faults.Add(path, "missing", "an action is required");
                return;
            default:
                faults.Add($"{path}.type", $"{action.GetType()} is unknown", "use an imagemap action type of this library");
                return;
        }

        faults.Utf16($"{path}.label", action.Label, 0, ImagemapLimits.Label);
        CheckArea(faults, $"{path}.area", action.Area);
    }

    private static void CheckArea(FaultCollector faults, string path, ImagemapArea? area)
    {
        if (area is null)
        {
            faults.Add(path, "missing", "an area is required");
            return;
        }

        faults.Range($"{path}.x", area.X, 0, int.MaxValue);
        faults.Range($"{path}.y", area.Y, 0, int.MaxValue);
        faults.Range($"{path}.width", area.Width, 1, int.MaxValue);
        faults.Range($"{path}.height", area.Height, 1, int.MaxValue);
    }
}

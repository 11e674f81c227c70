using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.Webhooks;

namespace LineSimulator.People;

/// <summary>Sends photos, videos, voice messages and other files. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
internal sealed class FileActs(PlatformState state)
{
    private static readonly HashSet<string> QuotableTypes = ["image", "video"];

    private readonly Speech _speech = new(state);

    public (string MessageId, WebhookEvent Event) Send(EventSource source, MemberMessage.File file, JsonObject? imageSet = null)
    {
        var kind = FileKind.Of(file.Name);
        var message = new JsonObject { ["type"] = kind.MessageType };
        if (kind.MessageType == "file")
        {
            message["fileName"] = file.Name;
            message["fileSize"] = file.Content.Length;
        }
        else
        {
            message["contentProvider"] = new JsonObject { ["type"] = "line" };
        }

        if (kind.IsPlayed)
        {
            message["duration"] = (long)file.Duration.TotalMilliseconds;
        }

        if (QuotableTypes.Contains(kind.MessageType))
        {
            message["quoteToken"] = state.Ids.NextQuoteToken();
        }

        if (imageSet is not null)
        {
            message["imageSet"] = imageSet;
        }

        var written = _speech.Write(source, message, kind.Rendering);
        state.Contents.Add(written.MessageId, new MessageContent(file.Content, kind, file.AnswersBeforeReady));
        return written;
    }

    /// <summary>Several photos chosen together, in the order of choice.</summary>
    public IReadOnlyList<(string MessageId, WebhookEvent Event)> SendPhotos(EventSource source, IReadOnlyList<FileContent> photos)
    {
        if (photos.Count < 2)
        {
            throw new SimulatorException($"A set of {photos.Count} photos cannot be: give two or more, or send the photo as a file.");
        }

        var set = state.Ids.NextImageSetId();
        return
        [
            .. photos.Select((photo, index) => Send(
                source,
                new MemberMessage.File("photo.jpg", photo),
                new JsonObject { ["id"] = set, ["index"] = index + 1, ["total"] = photos.Count })),
        ];
    }
}

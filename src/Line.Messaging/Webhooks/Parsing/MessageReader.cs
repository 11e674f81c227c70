namespace Line.Messaging.Webhooks;

internal static class MessageReader
{
    public static EventMessage Read(Members members)
    {
        var note = new FaultNote();
        var message = members.NotedIn(note);
        var type = message.RequiredText("type");
        EventMessage? known = type switch
        {
            "text" => Text(message),
            "image" => new ImageEventMessage(message.RequiredId("id"), Provider(message), Set(message), message.Text("quoteToken")),
            "video" => new VideoEventMessage(
                message.RequiredId("id"), Provider(message), message.Integer("duration"), message.Text("quoteToken")),
            "audio" => new AudioEventMessage(message.RequiredId("id"), Provider(message), message.Integer("duration")),
            "file" => new FileEventMessage(message.RequiredId("id"), message.RequiredText("fileName"), message.RequiredInteger("fileSize")),
            "location" => new LocationEventMessage(
                message.RequiredId("id"),
                message.Text("title"),
                message.Text("address"),
                message.RequiredDecimal("latitude"),
                message.RequiredDecimal("longitude")),
            "sticker" => Sticker(message),
            _ => null,
        };
        var markAsReadToken = message.Text("markAsReadToken");
        var read = known is null || note.First is not null ? new UnknownEventMessage(type, message.Id("id"), note.First) : known;
        return read with { MarkAsReadToken = markAsReadToken };
    }

    /// <summary>LINE documents texts alone as editable; anything else is a fault of the event.</summary>
    public static TextEventMessage ReadEdited(Members members)
    {
        if (members.RequiredText("type") is not ("text" or ""))
        {
            members.Note("type", "not text");
        }

        return Text(members);
    }

    private static TextEventMessage Text(Members message) => new(
        message.RequiredId("id"),
        message.RequiredText("text"),
        message.Text("quoteToken"),
        message.Text("quotedMessageId"),
        [.. message.Objects("emojis").Select(Emoji)],
        [.. message.Object("mention")?.Objects("mentionees").Select(Mentionee) ?? []]);

    private static TextEmoji Emoji(Members emoji) => new(
        emoji.RequiredIndex("index"),
        emoji.RequiredIndex("length"),
        emoji.RequiredText("productId"),
        emoji.RequiredText("emojiId"));

    private static Mentionee Mentionee(Members mentionee) => new(
        mentionee.RequiredIndex("index"),
        mentionee.RequiredIndex("length"),
        mentionee.RequiredText("type"),
        mentionee.Text("userId"),
        mentionee.Flag("isSelf"));

    private static StickerEventMessage Sticker(Members message) => new(
        message.RequiredId("id"),
        message.RequiredText("packageId"),
        message.RequiredText("stickerId"),
        message.Text("stickerResourceType"),
        message.Texts("keywords"),
        message.Text("text"),
        message.Text("quoteToken"),
        message.Text("quotedMessageId"));

    private static ImageSet? Set(Members message) =>
        message.Object("imageSet") is { } set ? new ImageSet(set.RequiredId("id"), set.Integer("index"), set.Integer("total")) : null;

    // The member came with a later version of the API; before it, LINE kept everything.
    private static ContentProvider Provider(Members message)
    {
        if (message.Object("contentProvider") is not { } provider)
        {
            return new ContentProvider(ContentProviderType.Line);
        }

        var type = provider.RequiredText("type") switch
        {
            "line" => ContentProviderType.Line,
            "external" => ContentProviderType.External,
            _ => ContentProviderType.Unknown,
        };
        return new ContentProvider(type, provider.Text("originalContentUrl"), provider.Text("previewImageUrl"));
    }
}

namespace Line.Messaging.Webhooks;

internal static class SourceReader
{
    public static WebhookEventSource? ReadFrom(Members members) =>
        members.Object("source") is { } source ? Read(source) : null;

    public static Moved ReadMoved(Members moved) => new([.. moved.Objects("members").Select(Read)]);

    private static WebhookEventSource Read(Members members)
    {
        var note = new FaultNote();
        var source = members.NotedIn(note);
        var type = source.Text("type") ?? "";
        WebhookEventSource? known = type switch
        {
            "user" => new UserSource(source.RequiredText("userId")),
            "group" => new GroupSource(source.RequiredText("groupId"), source.Text("userId")),
            "room" => new RoomSource(source.RequiredText("roomId"), source.Text("userId")),
            _ => null,
        };
        return known is null || note.First is not null ? new UnknownSource(type) : known;
    }
}

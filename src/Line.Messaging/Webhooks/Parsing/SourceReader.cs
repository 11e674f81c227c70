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
            "user" => new UserSource(source.RequiredId("userId")),
            "group" => new GroupSource(source.RequiredId("groupId"), source.Id("userId")),
            "room" => new RoomSource(source.RequiredId("roomId"), source.Id("userId")),
            _ => null,
        };
        return known is null || note.First is not null ? new UnknownSource(type) : known;
    }
}

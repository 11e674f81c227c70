using Acts = System.Collections.Generic.IReadOnlyList<LineSimulator.Tests.Conformance.ActCase>;

namespace LineSimulator.Tests.Conformance;

/// <summary>What people do, and the events that it sends. An act of <see cref="LinePlatform"/> without a line here fails a test.</summary>
internal static class ActCases
{
    public static readonly Acts All =
    [
        new(nameof(LinePlatform.FollowAsync), "follow", (walk, ct) => walk.Line.FollowAsync(walk.Line.AddUser("高橋").Id, ct: ct)),
        new(nameof(LinePlatform.UnfollowAsync), "unfollow", (walk, ct) => walk.Line.UnfollowAsync(walk.User, ct: ct)),
        new(nameof(LinePlatform.SayAsync), "message/text", (walk, ct) => walk.Line.SayAsync(walk.User, "質問です🍵", ct: ct)),
        new(nameof(LinePlatform.SayInGroupAsync), "message/text", (walk, ct) => walk.Line.SayInGroupAsync(walk.Group, walk.User, $"@{walk.Line.Options.BotName} 質問です", ct: ct)),
        new(nameof(LinePlatform.SendFileAsync), "message/image", (walk, ct) => walk.Line.SendFileAsync(walk.User, "写真.jpg", [1], ct: ct)),
        new(nameof(LinePlatform.SendFileAsync), "message/video", (walk, ct) => walk.Line.SendFileAsync(walk.User, "動画.mp4", [1], ct: ct)),
        new(nameof(LinePlatform.SendFileAsync), "message/audio", (walk, ct) => walk.Line.SendFileAsync(walk.User, "音声.m4a", [1], ct: ct)),
        new(nameof(LinePlatform.SendFileAsync), "message/file", (walk, ct) => walk.Line.SendFileAsync(walk.User, "資料.pdf", [1], ct: ct)),
        new(nameof(LinePlatform.PostbackAsync), "postback", (walk, ct) => walk.Line.PostbackAsync(walk.User, "x=1", "押した", ct: ct)),
        new(nameof(LinePlatform.TapAsync), "postback", TapAsync),
        new(nameof(LinePlatform.UnsendAsync), "unsend", (walk, ct) => walk.Line.UnsendAsync(walk.User, walk.Message, ct: ct)),
        new(nameof(LinePlatform.JoinAsync), "join", (walk, ct) => walk.Line.JoinAsync(walk.Group, ct: ct)),
    ];

    /// <summary>Methods that people have no part in.</summary>
    public static readonly IReadOnlySet<string> Others = new HashSet<string>
    {
        nameof(LinePlatform.HoldAsync),
        nameof(LinePlatform.RedeliverPendingAsync),
    };

    private static async Task TapAsync(Walk walk, CancellationToken ct)
    {
        await walk.World.SendAsync(
            walk.Line.FindUser(walk.User)!,
            """[{"type":"text","text":"よいですか","quickReply":{"items":[{"type":"action","action":{"type":"postback","label":"はい","data":"y"}}]}}]""");
        await walk.Line.TapAsync(walk.User, "はい", ct: ct);
    }
}

/// <param name="Event">The type of the event, with the type of its message.</param>
internal sealed record ActCase(string Name, string Event, Func<Walk, CancellationToken, Task> ActAsync)
{
    public override string ToString() => $"{Name} {Event}";
}

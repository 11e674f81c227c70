using System.Text.Json;
using LineSimulator.Chats;
using LineSimulator.People;
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
        new(nameof(LinePlatform.SendAsync), "message/text", (walk, ct) => walk.Line.SendAsync(walk.User, new MemberMessage.Text("引用です") { QuotedMessageId = walk.Message }, ct: ct)),
        new(nameof(LinePlatform.SendAsync), "message/sticker", (walk, ct) => walk.Line.SendAsync(walk.User, new MemberMessage.Sticker("446", "1988") { Keywords = ["茶"] }, ct: ct)),
        new(nameof(LinePlatform.SendAsync), "message/location", (walk, ct) => walk.Line.SendAsync(walk.User, new MemberMessage.Location(35.5, 139.5, "役場", "みなと町"), ct: ct)),
        new(nameof(LinePlatform.SendAsync), "message/text", (walk, ct) => walk.Line.SendAsync(walk.User, new MemberMessage.Text("部屋です") { ChatId = walk.Room }, ct: ct)),
        new(nameof(LinePlatform.SendPhotosAsync), "message/image", (walk, ct) => walk.Line.SendPhotosAsync(walk.User, [FileContent.Of([1]), FileContent.Of([2])], ct: ct)),
        new(nameof(LinePlatform.EditAsync), "messageEdited", EditAsync),
        new(nameof(LinePlatform.LinkAccountAsync), "accountLink", LinkAsync),
        new(nameof(LinePlatform.LeaveAsync), "leave", (walk, ct) => walk.Line.LeaveAsync(walk.Group, ct: ct)),
        new(nameof(LinePlatform.JoinMembersAsync), "memberJoined", (walk, ct) => walk.Line.JoinMembersAsync(walk.Group, [walk.Line.AddUser("高橋").Id], ct: ct)),
        new(nameof(LinePlatform.RemoveMembersAsync), "memberLeft", (walk, ct) => walk.Line.RemoveMembersAsync(walk.Group, [walk.User], ct: ct)),
        new(nameof(LinePlatform.TapInGroupAsync), "postback", TapInGroupAsync),
        new(nameof(LinePlatform.PressAsync), "postback", (walk, ct) => walk.Line.PressAsync(walk.User, JsonElement.Parse("""{"type":"datetimepicker","label":"日時","data":"d","mode":"datetime"}"""), "2026-12-10T19:30", ct: ct)),
        new(nameof(LinePlatform.PressAsync), "postback", (walk, ct) => walk.Line.PressAsync(walk.User, JsonElement.Parse("""{"type":"richmenuswitch","data":"d","richMenuAliasId":"none"}"""), ct: ct)),
        new(nameof(LinePlatform.TapRichMenuAsync), "postback", TapMenuAsync),
        new(nameof(LinePlatform.SayAsync), "message/text", StandByAsync),
        new(nameof(LinePlatform.JoinAsync), "join", (walk, ct) => walk.Line.JoinAsync(walk.Group, ct: ct)),
    ];

    /// <summary>Methods that people have no part in.</summary>
    public static readonly IReadOnlySet<string> Others = new HashSet<string>
    {
        nameof(LinePlatform.HoldAsync),
        nameof(LinePlatform.RedeliverOneAsync),
        nameof(LinePlatform.RedeliverPendingAsync),
    };

    private static async Task EditAsync(Walk walk, CancellationToken ct)
    {
        var message = await walk.Line.SayInGroupAsync(walk.Group, walk.User, "直します", ct: ct);
        await walk.Line.EditAsync(walk.Group, walk.User, message, "直しました", ct: ct);
    }

    private static async Task LinkAsync(Walk walk, CancellationToken ct)
    {
        var token = await walk.CallAsync(HttpMethod.Post, $"/v2/bot/user/{walk.User}/linkToken");
        await walk.Line.LinkAccountAsync(walk.User, token.Json.GetProperty("linkToken").GetString()!, "bm9uY2U", ct: ct);
    }

    private static async Task TapMenuAsync(Walk walk, CancellationToken ct)
    {
        await MenuCases.ShownAsync(walk, walk.User);
        await walk.Line.TapRichMenuAsync(walk.User, 0, ct: ct);
    }

    private static async Task StandByAsync(Walk walk, CancellationToken ct)
    {
        walk.Line.IsOnStandby = true;
        await walk.Line.SayAsync(walk.User, "聞こえますか", ct: ct);
    }

    private static async Task TapInGroupAsync(Walk walk, CancellationToken ct)
    {
        await walk.PostAsync(
            "/v2/bot/message/push",
            $$$"""{"to":"{{{walk.Group}}}","messages":[{"type":"text","text":"よいですか","quickReply":{"items":[{"type":"action","action":{"type":"postback","label":"はい","data":"y"}}]}}]}""");
        await walk.Line.TapInGroupAsync(walk.Group, walk.User, "はい", ct: ct);
    }

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

using System.Text;

namespace Line.Messaging.Tests.Client;

/// <summary>A call of every method, and the request that it makes.</summary>
internal static class EndpointCases
{
    private const string Text = """[{"type":"text","text":"あ"}]""";
    private const string Ids = """{"userIds":["U1"],"memberIds":["U1"]}""";
    private const string Menu = """{"richMenuId":"richmenu-1","size":{"width":2500,"height":843},"selected":true,"name":"n","chatBarText":"c","areas":[]}""";
    private const string MenuBody = """{"size":{"width":2500,"height":843},"selected":true,"name":"研究会","chatBarText":"メニュー","areas":[{"bounds":{"x":0,"y":0,"width":1250,"height":843},"action":{"type":"message","label":"質問","text":"質問"}}]}""";
    private const string BatchBody = """{"operations":[{"type":"link","from":"richmenu-1","to":"richmenu-2"},{"type":"unlink","from":"richmenu-3"},{"type":"unlinkAll"}],"resumeRequestKey":"key-1"}""";
    private const string Alias = """{"richMenuAliasId":"main","richMenuId":"richmenu-1"}""";

    private static readonly ISendMessage[] Messages = [new TextMessage("あ")];
    private static readonly string[] Json = ["""{"type":"text","text":"あ"}"""];
    private static readonly DateOnly Day = new(2026, 9, 1);

    private static readonly RichMenuBatchOperation[] Batch =
        [new RichMenuBatchOperation.Link("richmenu-1", "richmenu-2"), new RichMenuBatchOperation.Unlink("richmenu-3"), new RichMenuBatchOperation.UnlinkAll()];

    public static IReadOnlyDictionary<string, EndpointCase> All { get; } = new EndpointCase[]
    {
        new("ReplyMessageAsync", "POST /v2/bot/message/reply", $$"""{"replyToken":"r","messages":{{Text}},"notificationDisabled":true}""", "{}", (line, ct) => line.ReplyMessageAsync("r", Messages, true, ct)),
        new("ReplyMessageWithJsonAsync", "POST /v2/bot/message/reply", $$"""{"replyToken":"r","messages":{{Text}}}""", "{}", (line, ct) => line.ReplyMessageWithJsonAsync("r", Json, ct)),
        new("PushMessageAsync", "POST /v2/bot/message/push", $$"""{"to":"U1","messages":{{Text}},"customAggregationUnits":["autumn_1"]}""", "{}", (line, ct) => line.PushMessageAsync("U1", Messages, new SendOptions(CustomAggregationUnits: ["autumn_1"]), ct)),
        new("PushMessageWithJsonAsync", "POST /v2/bot/message/push", $$"""{"to":"U1","messages":{{Text}}}""", "{}", (line, ct) => line.PushMessageWithJsonAsync("U1", Json, null, ct)),
        new("MultiCastMessageAsync", "POST /v2/bot/message/multicast", $$"""{"to":["U1","U2"],"messages":{{Text}},"customAggregationUnits":["autumn_1"]}""", "{}", (line, ct) => line.MultiCastMessageAsync(["U1", "U2"], Messages, new SendOptions(CustomAggregationUnits: ["autumn_1"]), ct)),
        new("MultiCastMessageWithJsonAsync", "POST /v2/bot/message/multicast", $$"""{"to":["U1"],"messages":{{Text}}}""", "{}", (line, ct) => line.MultiCastMessageWithJsonAsync(["U1"], Json, null, ct)),
        new("BroadcastMessageAsync", "POST /v2/bot/message/broadcast", $$"""{"messages":{{Text}},"notificationDisabled":true}""", "{}", (line, ct) => line.BroadcastMessageAsync(Messages, new SendOptions(NotificationDisabled: true), ct)),
        new("BroadcastMessageWithJsonAsync", "POST /v2/bot/message/broadcast", $$"""{"messages":{{Text}}}""", "{}", (line, ct) => line.BroadcastMessageWithJsonAsync(Json, null, ct)),
        new("ValidateMessagesAsync", "POST /v2/bot/message/validate/reply", $$"""{"messages":{{Text}}}""", "{}", (line, ct) => line.ValidateMessagesAsync(ValidationTarget.Reply, Messages, ct)),
        new("ValidateMessagesAsync push", "POST /v2/bot/message/validate/push", $$"""{"messages":{{Text}}}""", "{}", (line, ct) => line.ValidateMessagesAsync(ValidationTarget.Push, Messages, ct)),
        new("ValidateMessagesAsync multicast", "POST /v2/bot/message/validate/multicast", $$"""{"messages":{{Text}}}""", "{}", (line, ct) => line.ValidateMessagesAsync(ValidationTarget.Multicast, Messages, ct)),
        new("ValidateMessagesWithJsonAsync", "POST /v2/bot/message/validate/broadcast", $$"""{"messages":{{Text}}}""", "{}", (line, ct) => line.ValidateMessagesWithJsonAsync(ValidationTarget.Broadcast, Json, ct)),

        new("GetMessageQuotaAsync", "GET /v2/bot/message/quota", "", """{"type":"none"}""", (line, ct) => line.GetMessageQuotaAsync(ct)),
        new("GetMessageQuotaConsumptionAsync", "GET /v2/bot/message/quota/consumption", "", """{"totalUsage":1}""", (line, ct) => line.GetMessageQuotaConsumptionAsync(ct)),
        new("GetNumberOfSentReplyMessagesAsync", "GET /v2/bot/message/delivery/reply?date=20260901", "", """{"status":"ready"}""", (line, ct) => line.GetNumberOfSentReplyMessagesAsync(Day, ct)),
        new("GetNumberOfSentPushMessagesAsync", "GET /v2/bot/message/delivery/push?date=20260901", "", """{"status":"ready"}""", (line, ct) => line.GetNumberOfSentPushMessagesAsync(Day, ct)),
        new("GetNumberOfSentMulticastMessagesAsync", "GET /v2/bot/message/delivery/multicast?date=20260901", "", """{"status":"ready"}""", (line, ct) => line.GetNumberOfSentMulticastMessagesAsync(Day, ct)),
        new("GetNumberOfSentBroadcastMessagesAsync", "GET /v2/bot/message/delivery/broadcast?date=20260901", "", """{"status":"ready"}""", (line, ct) => line.GetNumberOfSentBroadcastMessagesAsync(Day, ct)),

        new("GetUserProfileAsync", "GET /v2/bot/profile/U1", "", """{"displayName":"花子","userId":"U1"}""", (line, ct) => line.GetUserProfileAsync("U1", ct)),
        new("GetFollowerIdsAsync", "GET /v2/bot/followers/ids?limit=1000&start=n%2B1", "", Ids, (line, ct) => line.GetFollowerIdsAsync("n+1", 1000, ct)),
        new("GetGroupSummaryAsync", "GET /v2/bot/group/C1/summary", "", """{"groupId":"C1","groupName":"研究会"}""", (line, ct) => line.GetGroupSummaryAsync("C1", ct)),
        new("GetGroupMemberCountAsync", "GET /v2/bot/group/C1/members/count", "", """{"count":3}""", (line, ct) => line.GetGroupMemberCountAsync("C1", ct)),
        new("GetGroupMemberProfileAsync", "GET /v2/bot/group/C1/member/U1", "", """{"displayName":"花子","userId":"U1"}""", (line, ct) => line.GetGroupMemberProfileAsync("C1", "U1", ct)),
        new("GetGroupMemberIdsAsync", "GET /v2/bot/group/C1/members/ids?start=n", "", Ids, (line, ct) => line.GetGroupMemberIdsAsync("C1", "n", ct)),
        new("LeaveFromGroupAsync", "POST /v2/bot/group/C1/leave", "", "{}", (line, ct) => line.LeaveFromGroupAsync("C1", ct)),
        new("GetRoomMemberCountAsync", "GET /v2/bot/room/R1/members/count", "", """{"count":3}""", (line, ct) => line.GetRoomMemberCountAsync("R1", ct)),
        new("GetRoomMemberProfileAsync", "GET /v2/bot/room/R1/member/U1", "", """{"displayName":"花子","userId":"U1"}""", (line, ct) => line.GetRoomMemberProfileAsync("R1", "U1", ct)),
        new("GetRoomMemberIdsAsync", "GET /v2/bot/room/R1/members/ids", "", Ids, (line, ct) => line.GetRoomMemberIdsAsync("R1", null, ct)),
        new("LeaveFromRoomAsync", "POST /v2/bot/room/R1/leave", "", "{}", (line, ct) => line.LeaveFromRoomAsync("R1", ct)),
        new("ShowLoadingAnimationAsync", "POST /v2/bot/chat/loading/start", """{"chatId":"U1","loadingSeconds":20}""", "{}", (line, ct) => line.ShowLoadingAnimationAsync("U1", cancellationToken: ct), 202),
        new("MarkMessagesAsReadAsync", "POST /v2/bot/chat/markAsRead", """{"markAsReadToken":"m"}""", "{}", (line, ct) => line.MarkMessagesAsReadAsync("m", ct)),
        new("IssueLinkTokenAsync", "POST /v2/bot/user/U1/linkToken", "", """{"linkToken":"t"}""", (line, ct) => line.IssueLinkTokenAsync("U1", ct)),

        new("GetContentAsync", "GET /data/v2/bot/message/461/content", "", "", (line, ct) => line.GetContentAsync("461", ct)),
        new("GetContentPreviewAsync", "GET /data/v2/bot/message/461/content/preview", "", "", (line, ct) => line.GetContentPreviewAsync("461", ct)),
        new("GetContentTranscodingAsync", "GET /data/v2/bot/message/461/content/transcoding", "", """{"status":"failed"}""", (line, ct) => line.GetContentTranscodingAsync("461", ct)),

        new("GetBotInfoAsync", "GET /v2/bot/info", "", """{"userId":"Ubot","basicId":"@1","displayName":"研究会"}""", (line, ct) => line.GetBotInfoAsync(ct)),
        new("GetWebhookEndpointAsync", "GET /v2/bot/channel/webhook/endpoint", "", """{"endpoint":"https://bot.example/line","active":true}""", (line, ct) => line.GetWebhookEndpointAsync(ct)),
        new("SetWebhookEndpointAsync", "PUT /v2/bot/channel/webhook/endpoint", """{"endpoint":"https://bot.example/line"}""", "{}", (line, ct) => line.SetWebhookEndpointAsync(new Uri("https://bot.example/line"), ct)),
        new("TestWebhookEndpointAsync", "POST /v2/bot/channel/webhook/test", """{"endpoint":"https://bot.example/line"}""", """{"success":true,"timestamp":"2026-09-01T10:00:00.031Z","statusCode":200,"reason":"OK","detail":"200"}""", (line, ct) => line.TestWebhookEndpointAsync(new Uri("https://bot.example/line"), ct)),

        new("CreateRichMenuAsync", "POST /v2/bot/richmenu", MenuBody, """{"richMenuId":"richmenu-1"}""", (line, ct) => line.CreateRichMenuAsync(RichMenus.Plain, ct)),
        new("ValidateRichMenuAsync", "POST /v2/bot/richmenu/validate", MenuBody, "{}", (line, ct) => line.ValidateRichMenuAsync(RichMenus.Plain, ct)),
        new("GetRichMenuAsync", "GET /v2/bot/richmenu/richmenu-1", "", Menu, (line, ct) => line.GetRichMenuAsync("richmenu-1", ct)),
        new("GetRichMenuListAsync", "GET /v2/bot/richmenu/list", "", $$"""{"richmenus":[{{Menu}}]}""", (line, ct) => line.GetRichMenuListAsync(ct)),
        new("DeleteRichMenuAsync", "DELETE /v2/bot/richmenu/richmenu-1", "", "{}", (line, ct) => line.DeleteRichMenuAsync("richmenu-1", ct)),
        new("UploadRichMenuJpegImageAsync", "POST /data/v2/bot/richmenu/richmenu-1/content", Encoding.UTF8.GetString(RichMenus.Jpeg(2500, 843)), "{}", (line, ct) => line.UploadRichMenuJpegImageAsync(new MemoryStream(RichMenus.Jpeg(2500, 843)), "richmenu-1", new RichMenuSize(2500, 843), ct)),
        new("UploadRichMenuPngImageAsync", "POST /data/v2/bot/richmenu/richmenu-1/content", Encoding.UTF8.GetString(RichMenus.Png(800, 250)), "{}", (line, ct) => line.UploadRichMenuPngImageAsync(new MemoryStream(RichMenus.Png(800, 250)), "richmenu-1", null, ct)),
        new("DownloadRichMenuImageAsync", "GET /data/v2/bot/richmenu/richmenu-1/content", "", "", (line, ct) => line.DownloadRichMenuImageAsync("richmenu-1", ct)),
        new("SetDefaultRichMenuAsync", "POST /v2/bot/user/all/richmenu/richmenu-1", "", "{}", (line, ct) => line.SetDefaultRichMenuAsync("richmenu-1", ct)),
        new("GetDefaultRichMenuIdAsync", "GET /v2/bot/user/all/richmenu", "", """{"richMenuId":"richmenu-1"}""", (line, ct) => line.GetDefaultRichMenuIdAsync(ct)),
        new("CancelDefaultRichMenuAsync", "DELETE /v2/bot/user/all/richmenu", "", "{}", (line, ct) => line.CancelDefaultRichMenuAsync(ct)),

        new("LinkRichMenuToUserAsync", "POST /v2/bot/user/U1/richmenu/richmenu-1", "", "{}", (line, ct) => line.LinkRichMenuToUserAsync("U1", "richmenu-1", ct)),
        new("UnLinkRichMenuFromUserAsync", "DELETE /v2/bot/user/U1/richmenu", "", "{}", (line, ct) => line.UnLinkRichMenuFromUserAsync("U1", ct)),
        new("GetRichMenuIdOfUserAsync", "GET /v2/bot/user/U1/richmenu", "", """{"richMenuId":"richmenu-1"}""", (line, ct) => line.GetRichMenuIdOfUserAsync("U1", ct)),
        new("LinkRichMenuToUsersAsync", "POST /v2/bot/richmenu/bulk/link", """{"richMenuId":"richmenu-1","userIds":["U1","U2"]}""", "{}", (line, ct) => line.LinkRichMenuToUsersAsync(["U1", "U2"], "richmenu-1", ct), 202),
        new("UnLinkRichMenusFromUsersAsync", "POST /v2/bot/richmenu/bulk/unlink", """{"userIds":["U1","U2"]}""", "{}", (line, ct) => line.UnLinkRichMenusFromUsersAsync(["U1", "U2"], ct), 202),
        new("ControlRichMenusInBatchAsync", "POST /v2/bot/richmenu/batch", BatchBody, "{}", (line, ct) => line.ControlRichMenusInBatchAsync(Batch, "key-1", ct), 202),
        new("ValidateRichMenuBatchAsync", "POST /v2/bot/richmenu/validate/batch", BatchBody, "{}", (line, ct) => line.ValidateRichMenuBatchAsync(Batch, "key-1", ct)),
        new("GetRichMenuBatchProgressAsync", "GET /v2/bot/richmenu/progress/batch?requestId=request-1", "", """{"phase":"ongoing","acceptedTime":"2026-09-01T10:15:30.121Z"}""", (line, ct) => line.GetRichMenuBatchProgressAsync("request-1", ct)),
        new("CreateRichMenuAliasAsync", "POST /v2/bot/richmenu/alias", Alias, "{}", (line, ct) => line.CreateRichMenuAliasAsync("main", "richmenu-1", ct)),
        new("UpdateRichMenuAliasAsync", "POST /v2/bot/richmenu/alias/main", """{"richMenuId":"richmenu-1"}""", "{}", (line, ct) => line.UpdateRichMenuAliasAsync("main", "richmenu-1", ct)),
        new("DeleteRichMenuAliasAsync", "DELETE /v2/bot/richmenu/alias/main", "", "{}", (line, ct) => line.DeleteRichMenuAliasAsync("main", ct)),
        new("GetRichMenuAliasAsync", "GET /v2/bot/richmenu/alias/main", "", Alias, (line, ct) => line.GetRichMenuAliasAsync("main", ct)),
        new("GetRichMenuAliasListAsync", "GET /v2/bot/richmenu/alias/list", "", $$"""{"aliases":[{{Alias}}]}""", (line, ct) => line.GetRichMenuAliasListAsync(ct)),
    }.ToDictionary(one => one.Name);

    public static TheoryData<string> Names => [.. All.Keys];
}

/// <param name="Name">The method, and more where it has several cases.</param>
/// <param name="Request">The method and the path; <c>/data</c> is the data host.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Answer">What LINE answers.</param>
/// <param name="Call">The call.</param>
/// <param name="Status">The status of the answer.</param>
internal sealed record EndpointCase(
    string Name, string Request, string Body, string Answer, Func<ILineMessagingClient, CancellationToken, Task> Call, int Status = 200)
{
    public string MethodName => Name.Split(' ')[0];
}

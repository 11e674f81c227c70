using System.Text;

namespace LineSimulator.Tests.Conformance;

/// <summary>A right call of every endpoint. An endpoint without a line here fails a test.</summary>
internal static class EndpointCases
{
    private const string Key = "123e4567-e89b-12d3-a456-426614174000";

    private static readonly string Messages = SimulatedWorld.Texts("こんにちは🍵", "質問はありますか");

    public static readonly IReadOnlyList<EndpointCase> All =
    [
        new("replyMessage", 200, walk => walk.PostAsync("/v2/bot/message/reply", $$"""{"replyToken":"{{walk.Token}}","messages":{{Messages}}}""")),
        new("pushMessage", 200, walk => walk.PostAsync("/v2/bot/message/push", $$"""{"to":"{{walk.User}}","messages":{{Messages}}}""", Key)),
        new("pushMessage", 409, walk => TwiceAsync(() => walk.PostAsync("/v2/bot/message/push", $$"""{"to":"{{walk.User}}","messages":{{Messages}}}""", Key))),
        new("multicast", 200, walk => walk.PostAsync("/v2/bot/message/multicast", $$"""{"to":["{{walk.User}}"],"messages":{{Messages}}}""", Key)),
        new("multicast", 409, walk => TwiceAsync(() => walk.PostAsync("/v2/bot/message/multicast", $$"""{"to":["{{walk.User}}"],"messages":{{Messages}}}""", Key))),
        new("validateReply", 200, walk => walk.PostAsync("/v2/bot/message/validate/reply", $$"""{"messages":{{Messages}}}""")),
        new("validatePush", 200, walk => walk.PostAsync("/v2/bot/message/validate/push", $$"""{"messages":{{Messages}}}""")),
        new("validateMulticast", 200, walk => walk.PostAsync("/v2/bot/message/validate/multicast", $$"""{"messages":{{Messages}}}""")),
        new("getMessageQuota", 200, walk => walk.GetAsync("/v2/bot/message/quota")),
        new("getMessageQuotaConsumption", 200, walk => walk.GetAsync("/v2/bot/message/quota/consumption")),
        new("getBotInfo", 200, walk => walk.GetAsync("/v2/bot/info")),
        new("getProfile", 200, walk => walk.GetAsync($"/v2/bot/profile/{walk.User}")),
        new("getGroupMemberProfile", 200, walk => walk.GetAsync($"/v2/bot/group/{walk.Group}/member/{walk.User}")),
        new("getMessageContent", 200, async walk => await walk.GetAsync($"/v2/bot/message/{await walk.PhotoAsync()}/content")),
        new("getMessageContent", 202, async walk => await walk.GetAsync($"/v2/bot/message/{await walk.PhotoAsync(answersBeforeReady: 1)}/content")),
        new("broadcast", 200, walk => walk.PostAsync("/v2/bot/message/broadcast", $$"""{"messages":{{Messages}}}""", Key)),
        new("broadcast", 409, walk => TwiceAsync(() => walk.PostAsync("/v2/bot/message/broadcast", $$"""{"messages":{{Messages}}}""", Key))),
        new("validateNarrowcast", 200, walk => walk.PostAsync("/v2/bot/message/validate/narrowcast", $$"""{"messages":{{Messages}}}""")),
        new("validateBroadcast", 200, walk => walk.PostAsync("/v2/bot/message/validate/broadcast", $$"""{"messages":{{Messages}}}""")),
        new("getNumberOfSentReplyMessages", 200, walk => walk.GetAsync("/v2/bot/message/delivery/reply?date=20261209")),
        new("getNumberOfSentPushMessages", 200, walk => walk.GetAsync("/v2/bot/message/delivery/push?date=20261210")),
        new("getNumberOfSentMulticastMessages", 200, walk => walk.GetAsync("/v2/bot/message/delivery/multicast?date=20170101")),
        new("getNumberOfSentBroadcastMessages", 200, walk => walk.GetAsync("/v2/bot/message/delivery/broadcast?date=20261209")),
        new("getMessageContentPreview", 200, async walk => await walk.GetAsync($"/v2/bot/message/{await walk.PhotoAsync()}/content/preview")),
        new("getMessageContentTranscodingByMessageId", 200, async walk => await walk.GetAsync($"/v2/bot/message/{await walk.VideoAsync()}/content/transcoding")),
        new("markMessagesAsReadByToken", 200, walk => walk.PostAsync("/v2/bot/chat/markAsRead", $$"""{"markAsReadToken":"{{walk.ReadToken}}"}""")),
        new("getFollowers", 200, walk => walk.GetAsync("/v2/bot/followers/ids?limit=1")),
        new("issueLinkToken", 200, walk => walk.CallAsync(HttpMethod.Post, $"/v2/bot/user/{walk.User}/linkToken")),
        new("getGroupSummary", 200, walk => walk.GetAsync($"/v2/bot/group/{walk.Group}/summary")),
        new("getGroupMembersIds", 200, walk => walk.GetAsync($"/v2/bot/group/{walk.Group}/members/ids")),
        new("getGroupMemberCount", 200, walk => walk.GetAsync($"/v2/bot/group/{walk.Group}/members/count")),
        new("leaveGroup", 200, walk => walk.CallAsync(HttpMethod.Post, $"/v2/bot/group/{walk.Group}/leave")),
        new("getRoomMemberProfile", 200, walk => walk.GetAsync($"/v2/bot/room/{walk.Room}/member/{walk.User}")),
        new("getRoomMembersIds", 200, walk => walk.GetAsync($"/v2/bot/room/{walk.Room}/members/ids")),
        new("getRoomMemberCount", 200, walk => walk.GetAsync($"/v2/bot/room/{walk.Room}/members/count")),
        new("leaveRoom", 200, walk => walk.CallAsync(HttpMethod.Post, $"/v2/bot/room/{walk.Room}/leave")),
        new("getWebhookEndpoint", 200, walk => walk.GetAsync("/v2/bot/channel/webhook/endpoint")),
        new("setWebhookEndpoint", 200, walk => walk.CallAsync(HttpMethod.Put, "/v2/bot/channel/webhook/endpoint", new StringContent("""{"endpoint":"https://minutes.example/webhook"}""", Encoding.UTF8, "application/json"))),
        new("testWebhookEndpoint", 200, walk => walk.PostAsync("/v2/bot/channel/webhook/test", "{}")),
        .. MenuCases.All,
        .. TokenCases.All,
        new("showLoadingAnimation", 202, walk => walk.PostAsync("/v2/bot/chat/loading/start", $$"""{"chatId":"{{walk.User}}","loadingSeconds":5}""")),
    ];

    private static async Task<Answer> TwiceAsync(Func<Task<Answer>> call)
    {
        await call();
        return await call();
    }
}

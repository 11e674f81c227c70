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
        new("showLoadingAnimation", 202, walk => walk.PostAsync("/v2/bot/chat/loading/start", $$"""{"chatId":"{{walk.User}}","loadingSeconds":5}""")),
    ];

    private static async Task<Answer> TwiceAsync(Func<Task<Answer>> call)
    {
        await call();
        return await call();
    }
}

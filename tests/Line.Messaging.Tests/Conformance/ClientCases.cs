using System.Net;
using System.Security.Cryptography;
using Line.Messaging.Tests.Messages;

namespace Line.Messaging.Tests.Conformance;

/// <summary>Every request that the library can make. A method of the client without a line here fails a test.</summary>
internal static class ClientCases
{
    private const string User = "U0123456789abcdef0123456789abcdef";
    private const string Group = "C0123456789abcdef0123456789abcdef";
    private const string Message = "461230966842064897";
    private const string Token = "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA";

    private const string Channel = "2000000001";

    private static readonly string[] Users = [User];
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly Uri Webhook = new("https://minutes.example/webhook");
    private static readonly LineResponseException Refusal = new() { StatusCode = HttpStatusCode.TooManyRequests };
    private static readonly ISendMessage[] Messages = [new TextMessage("こんにちは🍵"), new StickerMessage("446", "1988")];
    private static readonly string[] Json = [.. Messages.Select(LineMessageJson.Serialize)];
    private static readonly SendOptions Options = new(Guid.Parse("123e4567-e89b-12d3-a456-426614174000")) { NotificationDisabled = true };

    private static readonly SendOptions OfUnit = new(CustomAggregationUnits: ["minutes"]);

    public static readonly IReadOnlyList<ClientCase> All =
    [
        ClientCase.Of("replyMessage", line => line.ReplyMessageAsync(Token, Messages, default)),
        ClientCase.Of("replyMessage", line => line.ReplyMessageWithJsonAsync(Token, Json, default)),
        ClientCase.Of("pushMessage", line => line.PushMessageAsync(Group, Messages, Options, default)),
        ClientCase.Of("pushMessage", line => line.PushMessageAsync(User, Messages, null, default)),
        ClientCase.Of("pushMessage", line => line.PushMessageWithJsonAsync(User, Json, Options, default)),
        ClientCase.Of("multicast", line => line.MultiCastMessageAsync(Users, Messages, Options, default)),
        ClientCase.Of("multicast", line => line.MultiCastMessageWithJsonAsync(Users, Json, null, default)),
        ClientCase.Of("getProfile", line => line.GetUserProfileAsync(User, default)),
        ClientCase.Of("getGroupMemberProfile", line => line.GetGroupMemberProfileAsync(Group, User, default)),
        ClientCase.Of("getMessageContent", line => line.GetContentAsync(Message, default)),
        ClientCase.Of("getMessageQuota", line => line.GetMessageQuotaAsync(default)),
        ClientCase.Of("getMessageQuotaConsumption", line => line.GetMessageQuotaConsumptionAsync(default)),
        ClientCase.Of("getBotInfo", line => line.GetBotInfoAsync(default)),
        ClientCase.Of("replyMessage", line => line.ReplyMessageAsync(Token, Messages, true, default)),
        ClientCase.Of("pushMessage", line => line.PushMessageAsync(User, Messages, OfUnit, default)),
        ClientCase.Of("broadcast", line => line.BroadcastMessageAsync(Messages, Options, default)),
        ClientCase.Of("broadcast", line => line.BroadcastMessageWithJsonAsync(Json, null, default)),
        ClientCase.Of("validateReply", line => line.ValidateMessagesAsync(ValidationTarget.Reply, Messages, default)),
        ClientCase.Of("validatePush", line => line.ValidateMessagesAsync(ValidationTarget.Push, Messages, default)),
        ClientCase.Of("validateMulticast", line => line.ValidateMessagesWithJsonAsync(ValidationTarget.Multicast, Json, default)),
        ClientCase.Of("validateBroadcast", line => line.ValidateMessagesWithJsonAsync(ValidationTarget.Broadcast, Json, default)),
        ClientCase.Of("getNumberOfSentReplyMessages", line => line.GetNumberOfSentReplyMessagesAsync(Day, default)),
        ClientCase.Of("getNumberOfSentPushMessages", line => line.GetNumberOfSentPushMessagesAsync(Day, default)),
        ClientCase.Of("getNumberOfSentMulticastMessages", line => line.GetNumberOfSentMulticastMessagesAsync(Day, default)),
        ClientCase.Of("getNumberOfSentBroadcastMessages", line => line.GetNumberOfSentBroadcastMessagesAsync(Day, default)),
        ClientCase.Of("getMessageQuota", line => line.DiagnoseTooManyRequestsAsync(Refusal, 1, default), next: "getMessageQuotaConsumption"),
        ClientCase.Of("getWebhookEndpoint", line => line.GetWebhookEndpointAsync(default)),
        ClientCase.Of("setWebhookEndpoint", line => line.SetWebhookEndpointAsync(Webhook, default)),
        ClientCase.Of("testWebhookEndpoint", line => line.TestWebhookEndpointAsync(Webhook, default)),
        ClientCase.Of("testWebhookEndpoint", line => line.TestWebhookEndpointAsync(null, default)),
        ClientCase.Of("getFollowers", line => line.GetFollowerIdsAsync(null, 1000, default)),
        ClientCase.Of("getFollowers", line => line.GetFollowerIdsAsync("next==", 300, default)),
        ClientCase.Of("getGroupSummary", line => line.GetGroupSummaryAsync(Group, default)),
        ClientCase.Of("getGroupMemberCount", line => line.GetGroupMemberCountAsync(Group, default)),
        ClientCase.Of("getGroupMembersIds", line => line.GetGroupMemberIdsAsync(Group, "next==", default)),
        ClientCase.Of("leaveGroup", line => line.LeaveFromGroupAsync(Group, default)),
        ClientCase.Of("getRoomMemberCount", line => line.GetRoomMemberCountAsync(Group, default)),
        ClientCase.Of("getRoomMemberProfile", line => line.GetRoomMemberProfileAsync(Group, User, default)),
        ClientCase.Of("getRoomMembersIds", line => line.GetRoomMemberIdsAsync(Group, null, default)),
        ClientCase.Of("leaveRoom", line => line.LeaveFromRoomAsync(Group, default)),
        ClientCase.Of("showLoadingAnimation", line => line.ShowLoadingAnimationAsync(User, 60, default)),
        ClientCase.Of("markMessagesAsReadByToken", line => line.MarkMessagesAsReadAsync(Token, default)),
        ClientCase.Of("issueLinkToken", line => line.IssueLinkTokenAsync(User, default)),
        ClientCase.Of("getMessageContentPreview", line => line.GetContentPreviewAsync(Message, default)),
        ClientCase.Of("getMessageContentTranscodingByMessageId", line => line.GetContentTranscodingAsync(Message, default)),
        .. MenuCases.All,
        ClientCase.Beside("issueStatelessChannelToken", "IssueStatelessAsync", http => new ChannelAccessTokenClient(http).IssueStatelessAsync(Channel, "secret")),
        ClientCase.Beside("issueStatelessChannelToken", "IssueStatelessAsync", http => new ChannelAccessTokenClient(http).IssueStatelessAsync(Assertion())),
        ClientCase.Beside("issueChannelTokenByJWT", "IssueAsync", http => new ChannelAccessTokenClient(http).IssueAsync(Assertion(), TimeSpan.FromDays(1))),
        ClientCase.Beside("getsAllValidChannelAccessTokenKeyIds", "GetKeyIdsAsync", http => new ChannelAccessTokenClient(http).GetKeyIdsAsync(Assertion())),
        ClientCase.Beside("verifyChannelTokenByJWT", "VerifyAsync", http => new ChannelAccessTokenClient(http).VerifyAsync(Token)),
        ClientCase.Beside("revokeChannelTokenByJWT", "RevokeAsync", http => new ChannelAccessTokenClient(http).RevokeAsync(Channel, "secret", Token)),
        .. Samples.All.Select(sample => sample.Message).Select(message => ClientCase.Of("pushMessage", line => line.PushMessageAsync(User, new[] { message }, Options, default))),
    ];

    private static ChannelAssertion Assertion()
    {
        using var key = RSA.Create(2048);
        return ChannelAssertion.FromPem(Channel, "kid-1", key.ExportPkcs8PrivateKeyPem(), TimeProvider.System);
    }
}

using Line.Messaging.Tests.Messages;

namespace Line.Messaging.Tests.Conformance;

/// <summary>Every request that the library can make. A method of the client without a line here fails a test.</summary>
internal static class ClientCases
{
    private const string User = "U0123456789abcdef0123456789abcdef";
    private const string Group = "C0123456789abcdef0123456789abcdef";
    private const string Message = "461230966842064897";
    private const string Token = "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA";

    private static readonly string[] Users = [User];
    private static readonly ISendMessage[] Messages = [new TextMessage("こんにちは🍵"), new StickerMessage("446", "1988")];
    private static readonly string[] Json = [.. Messages.Select(LineMessageJson.Serialize)];
    private static readonly SendOptions Options = new(Guid.Parse("123e4567-e89b-12d3-a456-426614174000")) { NotificationDisabled = true };

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
        .. Samples.EveryMessage.Select(message => ClientCase.Of("pushMessage", line => line.PushMessageAsync(User, new[] { message }, Options, default))),
    ];
}

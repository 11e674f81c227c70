using System.Text;

namespace Line.Messaging.Tests.Webhooks;

/// <summary>Bodies as LINE sends them, with fictional people.</summary>
internal static class WebhookBodies
{
    public const string Destination = "U0123456789abcdef0123456789abcdef";

    private const string Common =
        """
        "mode":"active","timestamp":1767225600123,"source":{"type":"group","groupId":"Cgroup","userId":"Umember"},"webhookEventId":"01KDS0000000000000000000AB","deliveryContext":{"isRedelivery":true}
        """;

    public static IReadOnlyDictionary<string, string> EveryEvent { get; } = new Dictionary<string, string>
    {
        ["text"] = Event("message", """ "replyToken":"r","message":{"type":"text","id":"1","text":"こんにちは\uD83C\uDF75 @ボット","quoteToken":"q","quotedMessageId":"0","markAsReadToken":"m","emojis":[{"index":0,"length":3,"productId":"p","emojiId":"e"}],"mention":{"mentionees":[{"index":8,"length":4,"type":"user","userId":"Ubot","isSelf":true},{"index":0,"length":2,"type":"all"}]}} """),
        ["image"] = Event("message", """ "replyToken":"r","message":{"type":"image","id":"1","quoteToken":"q","contentProvider":{"type":"external","originalContentUrl":"https://images.example/o","previewImageUrl":"https://images.example/p"},"imageSet":{"id":"s","index":1,"total":2}} """),
        ["video"] = Event("message", """ "replyToken":"r","message":{"type":"video","id":"1","duration":60000,"quoteToken":"q","contentProvider":{"type":"line"}} """),
        ["audio"] = Event("message", """ "replyToken":"r","message":{"type":"audio","id":"1","duration":60000,"contentProvider":{"type":"line"}} """),
        ["file"] = Event("message", """ "replyToken":"r","message":{"type":"file","id":"1","fileName":"資料.pdf","fileSize":2138} """),
        ["location"] = Event("message", """ "replyToken":"r","message":{"type":"location","id":"1","title":"会場","address":"あおば市","latitude":35.5,"longitude":139.25} """),
        ["sticker"] = Event("message", """ "replyToken":"r","message":{"type":"sticker","id":"1","packageId":"446","stickerId":"1988","stickerResourceType":"MESSAGE","keywords":["茶","はい"],"text":"了解","quoteToken":"q"} """),
        ["messageEdited"] = Event("messageEdited", """ "replyToken":"r","message":{"type":"text","id":"1","text":"直しました","quoteToken":"q"} """),
        ["unsend"] = Event("unsend", """ "unsend":{"messageId":"1"} """),
        ["follow"] = Event("follow", """ "replyToken":"r","follow":{"isUnblocked":true} """),
        ["unfollow"] = Event("unfollow", """ "x":null """),
        ["join"] = Event("join", """ "replyToken":"r" """),
        ["leave"] = Event("leave", """ "x":{} """),
        ["memberJoined"] = Event("memberJoined", """ "replyToken":"r","joined":{"members":[{"type":"user","userId":"U1"},{"type":"user","userId":"U2"}]} """),
        ["memberLeft"] = Event("memberLeft", """ "left":{"members":[{"type":"user","userId":"U1"}]} """),
        ["postback"] = Event("postback", """ "replyToken":"r","postback":{"data":"kind=when","params":{"datetime":"2026-09-01T19:00"}} """),
        ["videoPlayComplete"] = Event("videoPlayComplete", """ "replyToken":"r","videoPlayComplete":{"trackingId":"t"} """),
        ["beacon"] = Event("beacon", """ "replyToken":"r","beacon":{"hwid":"d41d8cd98f","type":"stay","dm":"ff"} """),
        ["accountLink"] = Event("accountLink", """ "replyToken":"r","link":{"result":"failed","nonce":"n"} """),
        ["membership"] = Event("membership", """ "replyToken":"r","membership":{"type":"renewed","membershipId":3189} """),
        ["module"] = Event("module", """ "module":{"type":"attached","botId":"Ubot","scopes":["message:send"]} """),
        ["activated"] = Event("activated", """ "chatControl":{"expireAt":1767225600123} """),
        ["deactivated"] = Event("deactivated", """ "x":1 """),
        ["botSuspended"] = Event("botSuspended", """ "x":[] """),
        ["botResumed"] = Event("botResumed", """ "x":"" """),
        ["delivery"] = Event("delivery", """ "delivery":{"data":"tag"} """),
        ["unknown"] = Event("greatNewThing", """ "replyToken":"r","greatNewThing":[1,{"a":null}] """),
    };

    public static byte[] Body(params IEnumerable<string> events) =>
        Encoding.UTF8.GetBytes($$"""{"destination":"{{Destination}}","events":[{{string.Join(" , ", events)}}]}""");

    public static string Event(string type, string members) => $$"""{"type":"{{type}}",{{Common}},{{members}}}""";
}

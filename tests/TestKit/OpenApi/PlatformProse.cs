using System.Text.Json.Nodes;

namespace TestKit.OpenApi;

/// <summary>
/// What the reference on developers.line.biz (2026-08) says and the official document leaves out. All of it makes the check stricter,
/// or names an answer that the platform gives. Where the document stays looser than the reference nothing is added for: which of
/// several texts an action's label may be, the values of <c>imageAspectRatio</c>, <c>imageSize</c> and Flex's sizes and colours (the
/// document lists some of them in schemas that nothing refers to), and lengths that depend on a neighbour, as of a template's text.
/// </summary>
public static class PlatformProse
{
    // The document requires nothing of these.
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["MessageAction"] = ["text"],
        ["PostbackAction"] = ["data"],
        ["URIAction"] = ["uri"],
        ["DatetimePickerAction"] = ["data", "mode"],
        ["RichMenuSwitchAction"] = ["data", "richMenuAliasId"],
        ["QuickReply"] = ["items"],
        ["QuickReplyItem"] = ["type", "action"],
        ["FlexBoxLinearGradient"] = ["angle", "startColor", "endColor"],
        ["ImagemapVideo"] = ["originalContentUrl", "previewImageUrl", "area"],
        ["RichMenuRequest"] = ["size", "selected", "name", "chatBarText", "areas"],
        ["RichMenuSize"] = ["width", "height"],
        ["RichMenuArea"] = ["bounds", "action"],
        ["RichMenuBounds"] = ["x", "y", "width", "height"],
    };

    /// <summary>Counted in grapheme clusters; every other text is counted in UTF-16 code units ("Text character count").</summary>
    private static readonly HashSet<string> Graphemes =
        ["RichMenuRequest.name", "RichMenuRequest.chatBarText", "RichMenuResponse.name", "RichMenuResponse.chatBarText"];

    /// <summary>"Get content": 202 while a large video or sound is prepared.</summary>
    private static readonly HashSet<(string OperationId, int Status)> OtherSuccesses =
        [("getMessageContent", 202), ("getMessageContentPreview", 202)];

    public static IReadOnlyList<string> RequiredOf(string schema) => Required.GetValueOrDefault(schema, []);

    public static bool IsCountedInGraphemes(string schema) => Graphemes.Contains(schema);

    public static bool IsSuccess(string operationId, int status) => OtherSuccesses.Contains((operationId, status));

    /// <summary>
    /// The event of 2026-07, which the document does not have: a text message again, with a new reply token and quote token and
    /// without <c>markAsReadToken</c>, in groups only.
    /// </summary>
    internal static void AddMessageEdited(JsonObject webhooks)
    {
        var schemas = webhooks["components"]!["schemas"]!;
        if (schemas["Event"]!["discriminator"]!["mapping"]!.AsObject().TryAdd("messageEdited", "#/components/schemas/MessageEditedEvent"))
        {
            schemas["MessageEditedEvent"] = JsonNode.Parse(
                """
                {
                  "allOf": [
                    { "$ref": "#/components/schemas/Event" },
                    {
                      "type": "object",
                      "required": ["source", "message"],
                      "properties": {
                        "replyToken": { "type": "string" },
                        "source": { "$ref": "#/components/schemas/GroupSource" },
                        "message": {
                          "type": "object",
                          "required": ["type", "id", "text", "quoteToken"],
                          "properties": {
                            "type": { "type": "string", "enum": ["text"] },
                            "id": { "type": "string" },
                            "text": { "type": "string" },
                            "quoteToken": { "type": "string" },
                            "quotedMessageId": { "type": "string" },
                            "emojis": { "type": "array", "items": { "$ref": "#/components/schemas/Emoji" } },
                            "mention": { "$ref": "#/components/schemas/Mention" }
                          }
                        }
                      }
                    }
                  ]
                }
                """);
        }
    }
}

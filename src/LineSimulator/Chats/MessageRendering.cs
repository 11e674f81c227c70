using System.Text.Json;

namespace LineSimulator.Chats;

/// <summary>Turns a validated message object into the text that a reader would see; buttons stand in ［］.</summary>
internal static class MessageRendering
{
    public static string Of(JsonElement message) => Text(message, "type") switch
    {
        "text" => Text(message, "text"),
        "textV2" => Text(message, "text"),
        "sticker" => "（スタンプ）",
        "image" => "（写真）",
        "video" => "（動画）",
        "audio" => "（音声）",
        "location" => $"（位置 {Text(message, "title")} {Text(message, "address")}）",
        "template" => Template(message.GetProperty("template")),
        "flex" => FlexRendering.Of(message.GetProperty("contents")) is { Length: > 0 } contents ? contents : Text(message, "altText"),
        "imagemap" => $"（画像 {Text(message, "altText")}）",
        "coupon" => "（クーポン）",
        var other => $"（{other}）",
    };

    public static IReadOnlyList<string> QuickReplies(JsonElement message) =>
        message.TryGetProperty("quickReply", out var quickReply) && quickReply.ValueKind == JsonValueKind.Object
            ? [.. quickReply.GetProperty("items").EnumerateArray().Select(item => Text(item.GetProperty("action"), "label"))]
            : [];

    private static string Template(JsonElement template) => Text(template, "type") switch
    {
        "carousel" => string.Join('\n', template.GetProperty("columns").EnumerateArray().Select(column => "・" + Panel(column))),
        "image_carousel" => string.Concat(template.GetProperty("columns").EnumerateArray().Select(column => Button(column.GetProperty("action")))),
        _ => Panel(template),
    };

    private static string Panel(JsonElement panel)
    {
        var title = Text(panel, "title");
        var buttons = string.Concat(panel.GetProperty("actions").EnumerateArray().Select(Button));
        return $"{(title.Length == 0 ? "" : title + "\n")}{Text(panel, "text")}{buttons}";
    }

    private static string Button(JsonElement action) => $"［{Text(action, "label")}］";

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

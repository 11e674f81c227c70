using System.Text.Json;

namespace LineSimulator.Chats;

/// <summary>The words and buttons of a Flex message, top to bottom, a line each.</summary>
internal static class FlexRendering
{
    private static readonly string[] Blocks = ["header", "hero", "body", "footer"];

    public static string Of(JsonElement container)
    {
        var lines = new List<string>();
        Collect(container, lines);
        return string.Join('\n', lines);
    }

    private static void Collect(JsonElement component, List<string> lines)
    {
        switch (component.GetProperty("type").GetString())
        {
            case "bubble":
                foreach (var block in Blocks)
                {
                    if (component.TryGetProperty(block, out var inside) && inside.ValueKind == JsonValueKind.Object)
                    {
                        Collect(inside, lines);
                    }
                }

                break;
            case "carousel" or "box":
                foreach (var child in component.GetProperty("contents").EnumerateArray())
                {
                    Collect(child, lines);
                }

                break;
            case "text":
                lines.Add(TextOf(component));
                break;
            case "button":
                lines.Add($"［{component.GetProperty("action").GetProperty("label").GetString()}］");
                break;
        }
    }

    private static string TextOf(JsonElement text)
    {
        if (text.TryGetProperty("text", out var words) && words.ValueKind == JsonValueKind.String)
        {
            return words.GetString() ?? "";
        }

        return string.Concat(text.GetProperty("contents").EnumerateArray()
            .Select(span => span.TryGetProperty("text", out var part) ? part.GetString() : ""));
    }
}

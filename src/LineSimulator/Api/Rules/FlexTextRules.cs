using System.Text.Json;

namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#f-text (2026-08)</summary>
internal static class FlexTextRules
{
    public static void Check(RequestNode text)
    {
        CheckWords(text);
        text.OptionalOneOf("align", "start", "end", "center");
        text.OptionalOneOf("gravity", "top", "bottom", "center");
        text.OptionalOneOf("adjustMode", "shrink-to-fit");
        text.OptionalBoolean("wrap");
        text.OptionalBoolean("scaling");
        text.OptionalInteger("flex", 0);
        text.OptionalInteger("maxLines", 0);
        FlexForms.Pixels(text, "lineSpacing");
        FlexBoxRules.CheckPlace(text);
        CheckLetters(text);
    }

    // Spans take the place of the text.
    private static void CheckWords(RequestNode text)
    {
        if (text.Member("contents") is not { } contents || (contents.Value.ValueKind == JsonValueKind.Array && contents.Value.GetArrayLength() == 0))
        {
            text.RequireText("text");
            return;
        }

        text.OptionalText("text");
        foreach (var span in text.RequireArray("contents", 1, int.MaxValue).Where(RequestNode.IsObject))
        {
            span.RequireOneOf("type", "span");
            span.OptionalText("text");
            CheckLetters(span);
        }
    }

    private static void CheckLetters(RequestNode letters)
    {
        FlexForms.LetterSize(letters, "size");
        FlexForms.Color(letters, "color");
        letters.OptionalOneOf("weight", "regular", "bold");
        letters.OptionalOneOf("style", "normal", "italic");
        letters.OptionalOneOf("decoration", "none", "underline", "line-through");
    }
}

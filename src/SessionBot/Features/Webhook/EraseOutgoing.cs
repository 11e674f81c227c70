using System.Text.Json.Nodes;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Webhook;

/// <summary>Takes an unsent text out of replies that wait to be sent or were given up: lists and previews quote what people write.</summary>
internal sealed class EraseOutgoing(SessionBotDb db)
{
    /// <summary>Quotations are cut short, so the beginning of the text is what is looked for…</summary>
    private const int Telltale = 30;

    /// <summary>…which begins the message, or follows a bracket, a colon or a space. What a shorter text than this begins may still be other words.</summary>
    private const int Distinctive = 6;

    /// <summary>Brackets, the colon behind a question's number, and what lists begin their lines with.</summary>
    private const string Opening = "\u300C\u300E\uFF08(\uFF09)\uFF1A:\u30FB \u3000\n";

    private const string Closing = "\u300D\u300F\n";

    private const string EndOfCommand = " \u3000\n:\uFF1A";

    private static readonly string Placeholder = LineMessageJson.Serialize(new TextMessage(WebhookTexts.Unsent));

    /// <param name="text">What was kept of the message: a question, an answer, a part of a report.</param>
    public async Task EraseAsync(string group, string text, CancellationToken ct)
    {
        var beginning = BeginningOf(text);
        if (beginning.Length > 0)
        {
            Replace(
                await db.OutgoingMessages.Where(message => message.Group == group && message.Status != QueueStatus.Done).ToListAsync(ct),
                one => Quotes(one, beginning));
        }
    }

    /// <summary>What was said back to whoever said it, such as a place that nobody knows. Much of what people type are words of the bot's own.</summary>
    public async Task EraseEchoAsync(string group, string chat, string said, CancellationToken ct)
    {
        var behindTheCommand = said[(said.AsSpan().IndexOfAny(EndOfCommand) + 1)..];
        var beginnings = new[] { said, behindTheCommand }.Select(BeginningOf).Where(beginning => beginning.Length >= Distinctive).ToList();
        Replace(
            await db.OutgoingMessages
                .Where(message => message.Group == group && message.Recipient == chat && message.Status != QueueStatus.Done).ToListAsync(ct),
            one => beginnings.Exists(beginning => Quotes(one, beginning)));
    }

    /// <summary>Where a message says this and nothing else.</summary>
    public async Task EraseWholeAsync(string group, string text, CancellationToken ct) => Replace(
        await db.OutgoingMessages.Where(message => message.Group == group && message.Status != QueueStatus.Done).ToListAsync(ct),
        one => (string?)one["type"] == "text" && (string?)one["text"] == text);

    private static string BeginningOf(string text) => MessageText.Truncate(text.Trim().Split('\n')[0], Telltale, "");

    private static void Replace(List<OutgoingMessage> waiting, Func<JsonNode, bool> says)
    {
        foreach (var message in waiting)
        {
            var replacements = JsonNode.Parse(message.Messages)!.AsArray().Select(one => says(one!) ? Placeholder : null).ToList();
            if (replacements.Exists(replacement => replacement is not null))
            {
                message.Messages = Replace(message.Messages, replacements);
            }
        }
    }

    /// <summary>A card quotes in its components, and once more in its plain words.</summary>
    private static bool Quotes(JsonNode node, string beginning) => node switch
    {
        JsonObject members => members.Any(member => member.Value is { } value && Quotes(value, beginning)),
        JsonArray items => items.Any(item => item is not null && Quotes(item, beginning)),
        JsonValue value => value.TryGetValue<string>(out var text) && Quotes(text, beginning),
        _ => false,
    };

    private static bool Quotes(string text, string words)
    {
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + words.Length;
            if ((at == 0 || Opening.Contains(text[at - 1], StringComparison.Ordinal))
                && (words.Length >= Distinctive || end == text.Length || Closing.Contains(text[end], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Replace(string messages, List<string?> replacements)
    {
        using var json = System.Text.Json.JsonDocument.Parse(messages);
        return $"[{string.Join(',', json.RootElement.EnumerateArray().Select((message, at) => replacements[at] ?? message.GetRawText()))}]";
    }
}

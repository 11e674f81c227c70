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

    /// <summary>…and a shorter text than this stands in messages that have nothing to do with it.</summary>
    private const int Distinctive = 6;

    private static readonly string Placeholder = LineMessageJson.Serialize(new TextMessage(WebhookTexts.Unsent));

    /// <param name="text">What was kept of the message: a question, an answer, a part of a report.</param>
    public async Task EraseAsync(string text, CancellationToken ct)
    {
        var beginning = MessageText.Truncate(text.Trim().Split('\n')[0], Telltale, "");
        if (beginning.Length < Distinctive)
        {
            return;
        }

        var waiting = await db.OutgoingMessages.Where(message => message.Status != QueueStatus.Done).ToListAsync(ct);
        foreach (var message in waiting)
        {
            var kept = JsonNode.Parse(message.Messages)!.AsArray()
                .Select(one => Quotes(one!, beginning) ? Placeholder : null)
                .ToList();
            if (kept.Exists(replaced => replaced is not null))
            {
                message.Messages = Replace(message.Messages, kept);
            }
        }
    }

    /// <summary>A card quotes in its components, and once more in its plain words.</summary>
    private static bool Quotes(JsonNode node, string beginning) => node switch
    {
        JsonObject members => members.Any(member => member.Value is { } value && Quotes(value, beginning)),
        JsonArray items => items.Any(item => item is not null && Quotes(item, beginning)),
        JsonValue value => value.TryGetValue<string>(out var text) && text.Contains(beginning, StringComparison.Ordinal),
        _ => false,
    };

    private static string Replace(string messages, List<string?> replacements)
    {
        using var json = System.Text.Json.JsonDocument.Parse(messages);
        return $"[{string.Join(',', json.RootElement.EnumerateArray().Select((message, at) => replacements[at] ?? message.GetRawText()))}]";
    }
}

using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.Webhooks;

namespace LineSimulator.People;

/// <summary>What members send, change and take back. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
internal sealed class MessageActs(PlatformState state)
{
    private readonly EventFactory _events = new(state);
    private readonly Speech _speech = new(state);
    private readonly FileActs _files = new(state);

    public (string MessageId, WebhookEvent Event) Send(string userId, MemberMessage message)
    {
        var source = EventSource.In(message.ChatId, userId);
        return message switch
        {
            MemberMessage.Text text => Say(source, text.Words, text.QuotedMessageId),
            MemberMessage.Sticker sticker => SendSticker(source, sticker),
            MemberMessage.Location location => SendLocation(source, location),
            MemberMessage.File file => _files.Send(source, file),
            _ => throw new InvalidOperationException($"The message {message} cannot be sent: give it an arm here."),
        };
    }

    public (string MessageId, WebhookEvent Event) Say(EventSource source, string words, string? quotedMessageId = null) =>
        _speech.Write(source, TextOf(source, words), words, quotedMessageId);

    public WebhookEvent Edit(string userId, string chatId, string messageId, string words)
    {
        var source = EventSource.In(chatId, userId);
        if (source.Kind != ChatKind.Group)
        {
            throw new SimulatorException($"The message {messageId} cannot be edited: LINE tells of edits in groups only, send it in a group.");
        }

        _speech.Writer(source);
        var chat = state.Chat(chatId);
        if (chat.Entries.FirstOrDefault(entry => entry.MessageId == messageId) is { Json: { } json }
            && JsonNode.Parse(json)!["type"]!.GetValue<string>() != "text")
        {
            throw new SimulatorException($"The message {messageId} is no text: only texts can be edited.");
        }

        var edited = TextOf(source, words);
        edited["id"] = messageId;
        return _events.MessageEdited(source, edited, chat.Edit(userId, messageId, words, state.Now));
    }

    public WebhookEvent Unsend(string userId, string messageId)
    {
        state.User(userId);
        var chat = state.Chats.FirstOrDefault(log => log.Has(messageId)) ?? state.Chat(userId);
        chat.MarkUnsent(userId, messageId);
        if (state.Contents.TryGetValue(messageId, out var content))
        {
            content.IsGone = true;
        }

        return _events.Unsend(EventSource.In(chat.Id, userId), messageId);
    }

    private JsonObject TextOf(EventSource source, string words)
    {
        if (words.Length == 0)
        {
            throw new SimulatorException("A message needs text: LINE sends no empty message.");
        }

        var message = new JsonObject { ["type"] = "text", ["text"] = words, ["quoteToken"] = state.Ids.NextQuoteToken() };
        var members = source.Kind == ChatKind.Private ? [] : state.Group(source.ChatId).MemberIds.Select(state.User);
        if (Mentions.In(words, state.Channel.Options, members) is { } mention)
        {
            message["mention"] = mention;
        }

        return message;
    }

    private (string MessageId, WebhookEvent Event) SendSticker(EventSource source, MemberMessage.Sticker sticker)
    {
        var message = new JsonObject
        {
            ["type"] = "sticker",
            ["packageId"] = sticker.PackageId,
            ["stickerId"] = sticker.StickerId,
            ["stickerResourceType"] = "STATIC",
            ["quoteToken"] = state.Ids.NextQuoteToken(),
        };
        if (sticker.Keywords.Count > 0)
        {
            message["keywords"] = new JsonArray([.. sticker.Keywords.Select(word => JsonValue.Create(word))]);
        }

        return _speech.Write(source, message, "（スタンプ）", sticker.QuotedMessageId);
    }

    private (string MessageId, WebhookEvent Event) SendLocation(EventSource source, MemberMessage.Location location)
    {
        var message = new JsonObject { ["type"] = "location", ["latitude"] = location.Latitude, ["longitude"] = location.Longitude };
        if (location.Title is not null)
        {
            message["title"] = location.Title;
        }

        if (location.Address is not null)
        {
            message["address"] = location.Address;
        }

        return _speech.Write(source, message, $"（位置 {location.Title} {location.Address}）");
    }
}

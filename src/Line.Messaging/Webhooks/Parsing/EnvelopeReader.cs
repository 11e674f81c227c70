using System.Text.Json;

namespace Line.Messaging.Webhooks;

/// <summary>Picks out of one event what its envelope tells, in one pass. As everywhere, of members with the same name the last one counts.</summary>
internal static class EnvelopeReader
{
    /// <param name="reader">At the beginning of an object; afterwards at its end.</param>
    /// <param name="body">What is read, as received.</param>
    public static WebhookEventEnvelope Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        string? id = null, chat = null, message = null;
        var bringsMessage = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                bringsMessage = reader.TokenType == JsonTokenType.String && (reader.ValueTextEquals("message"u8) || reader.ValueTextEquals("messageEdited"u8));
                reader.Skip();
            }
            else if (reader.ValueTextEquals("webhookEventId"u8))
            {
                id = ReadId(ref reader);
            }
            else if (reader.ValueTextEquals("source"u8))
            {
                chat = ReadChat(ref reader);
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                message = ReadMessageId(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new(body[start..(int)reader.BytesConsumed], id, chat, bringsMessage ? message : null) { Start = start };
    }

    private static string? ReadChat(ref Utf8JsonReader reader)
    {
        string? type = null, user = null, group = null, room = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                type = ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("userId"u8))
            {
                user = ReadId(ref reader);
            }
            else if (reader.ValueTextEquals("groupId"u8))
            {
                group = ReadId(ref reader);
            }
            else if (reader.ValueTextEquals("roomId"u8))
            {
                room = ReadId(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return type switch
        {
            "user" => user,
            "group" => group,
            "room" => room,
            _ => null,
        };
    }

    private static string? ReadMessageId(ref Utf8JsonReader reader)
    {
        string? id = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = ReadId(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return id;
    }

    private static string? ReadId(ref Utf8JsonReader reader) => ReadText(ref reader) is { } text && Members.IsId(text) ? text : null;

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }
}

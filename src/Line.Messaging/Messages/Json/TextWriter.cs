using System.Text.Json;

namespace Line.Messaging;

internal static class TextWriter
{
    public static void Write(Utf8JsonWriter writer, TextMessage message)
    {
        writer.WriteString("type"u8, "text"u8);
        writer.WriteString("text"u8, message.Text);
        if (message.Emojis.Count > 0)
        {
            writer.WriteStartArray("emojis"u8);
            foreach (var emoji in message.Emojis)
            {
                writer.WriteStartObject();
                writer.WriteNumber("index"u8, emoji.Index);
                writer.WriteString("productId"u8, emoji.ProductId);
                writer.WriteString("emojiId"u8, emoji.EmojiId);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteOptional("quoteToken"u8, message.QuoteToken);
    }

    public static void Write(Utf8JsonWriter writer, TextMessageV2 message)
    {
        writer.WriteString("type"u8, "textV2"u8);
        writer.WriteString("text"u8, message.Text);
        if (message.Substitution.Count > 0)
        {
            writer.WriteStartObject("substitution"u8);

            // A dictionary promises no order, but the same message must give the same text.
            foreach (var (key, substitution) in message.Substitution.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(key);
                WriteSubstitution(writer, substitution);
            }

            writer.WriteEndObject();
        }

        writer.WriteOptional("quoteToken"u8, message.QuoteToken);
    }

    private static void WriteSubstitution(Utf8JsonWriter writer, Substitution substitution)
    {
        writer.WriteStartObject();
        switch (substitution)
        {
            case UserMention user:
                writer.WriteString("type"u8, "mention"u8);
                writer.WriteStartObject("mentionee"u8);
                writer.WriteString("type"u8, "user"u8);
                writer.WriteString("userId"u8, user.UserId);
                writer.WriteEndObject();
                break;
            case AllMention:
                writer.WriteString("type"u8, "mention"u8);
                writer.WriteStartObject("mentionee"u8);
                writer.WriteString("type"u8, "all"u8);
                writer.WriteEndObject();
                break;
            case EmojiSubstitution emoji:
                writer.WriteString("type"u8, "emoji"u8);
                writer.WriteString("productId"u8, emoji.ProductId);
                writer.WriteString("emojiId"u8, emoji.EmojiId);
                break;
            default:
                throw new ArgumentException("A placeholder has no substitution: give it a mention or an emoji.", nameof(substitution));
        }

        writer.WriteEndObject();
    }
}

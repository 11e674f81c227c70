using System.Text.Json;

namespace Line.Messaging;

/// <summary>Writes request bodies. The same arguments give the same bytes, as a repeated request with a retry key must.</summary>
internal static class RequestBody
{
    public static byte[] Reply(string replyToken, IReadOnlyList<string> messages)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(replyToken);
        return Write(writer => writer.WriteString("replyToken"u8, replyToken), messages, notificationDisabled: false);
    }

    public static byte[] Push(string to, IReadOnlyList<string> messages, SendOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        return Write(writer => writer.WriteString("to"u8, to), messages, options?.NotificationDisabled ?? false);
    }

    public static byte[] Multicast(IList<string> to, IReadOnlyList<string> messages, SendOptions? options)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Write(WriteRecipients, messages, options?.NotificationDisabled ?? false);

        void WriteRecipients(Utf8JsonWriter writer)
        {
            writer.WriteStartArray("to"u8);
            foreach (var userId in to)
            {
                writer.WriteStringValue(userId);
            }

            writer.WriteEndArray();
        }
    }

    public static string[] Serialize(IList<ISendMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return [.. messages.Select(LineMessageJson.Serialize)];
    }

    private static byte[] Write(Action<Utf8JsonWriter> writeTarget, IReadOnlyList<string> messages, bool notificationDisabled)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return LineMessageJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writeTarget(writer);
            writer.WriteStartArray("messages"u8);
            for (var index = 0; index < messages.Count; index++)
            {
                WriteRaw(writer, messages[index], index);
            }

            writer.WriteEndArray();
            if (notificationDisabled)
            {
                writer.WriteBoolean("notificationDisabled"u8, true);
            }

            writer.WriteEndObject();
        });
    }

    private static void WriteRaw(Utf8JsonWriter writer, string message, int index)
    {
        try
        {
            writer.WriteRawValue(message);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new ArgumentException($"messages[{index}] is not a JSON value: pass what {nameof(LineMessageJson)} wrote.", nameof(message));
        }
    }
}

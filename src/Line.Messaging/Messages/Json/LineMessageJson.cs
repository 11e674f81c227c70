using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Line.Messaging;

/// <summary>Writes message objects as the JSON that LINE takes. The same message gives the same text every time.</summary>
/// <remarks>
/// Japanese and emoji stay readable. Half a surrogate pair, which has no form in UTF-8, is written as U+FFFD.
/// An <see cref="ISendMessage"/>, or a part of one, whose type comes from outside this library is an <see cref="ArgumentException"/>.
/// </remarks>
public static class LineMessageJson
{
    // The text is a request body of type application/json, never part of a page, so only JSON's own escapes are needed.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One message object.</summary>
    public static string Serialize(ISendMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Write(writer => MessageWriter.Write(writer, message));
    }

    /// <summary>A JSON array of message objects, as the <c>messages</c> member of a request has it.</summary>
    public static string SerializeArray(IReadOnlyList<ISendMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var message in messages)
            {
                MessageWriter.Write(writer, message);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>One action object, as a template, a quick reply, a Flex component or a rich menu has it.</summary>
    public static string Serialize(ITemplateAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Write(writer => ActionWriter.Write(writer, action));
    }

    /// <summary>One Flex container, as LINE's Flex Message Simulator takes it.</summary>
    public static string Serialize(IFlexContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return Write(writer => FlexContainerWriter.Write(writer, container));
    }

    /// <summary>The size that LINE measures: of the text as it is sent.</summary>
    internal static int Utf8Length(IFlexContainer container) => Encoding.UTF8.GetByteCount(Serialize(container));

    internal static byte[] WriteUtf8(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Write(Action<Utf8JsonWriter> write) => ReadableJson.Of(Encoding.UTF8.GetString(WriteUtf8(write)));
}

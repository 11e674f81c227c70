using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Line.Messaging.Webhooks;

/// <summary>Checks that a body is JSON and finds the events in it, without reading more of them than their envelopes.</summary>
internal static class BodyReader
{
    // The reader only steps, so the depth is bounded by the size of the body, which the host bounds: a deep event must not cost the
    // others that came with it.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <param name="text">The body, safe to decode.</param>
    /// <param name="body">The body as received: each byte is where it is in the text.</param>
    /// <param name="envelope">What was found.</param>
    /// <param name="fault">What is wrong.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> text, ReadOnlyMemory<byte> body, [NotNullWhen(true)] out WebhookEnvelope? envelope, [NotNullWhen(false)] out string? fault)
    {
        envelope = null;
        try
        {
            var reader = new Utf8JsonReader(text.Span, Options);
            envelope = Read(ref reader, body, out fault);
            return envelope is not null;
        }
        catch (JsonException exception)
        {
            fault = NotJson(exception);
            return false;
        }
    }

    public static bool TryReadObject(ReadOnlyMemory<byte> text, out Range range, [NotNullWhen(false)] out string? fault)
    {
        range = default;
        fault = null;
        try
        {
            var reader = new Utf8JsonReader(text.Span, Options);
            reader.Read();
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            range = SkipValue(ref reader);
            reader.Read();
            fault = isObject ? null : "The event is not a JSON object.";
            return isObject;
        }
        catch (JsonException exception)
        {
            fault = NotJson(exception);
            return false;
        }
    }

    private static WebhookEnvelope? Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, out string? fault)
    {
        string? destination = null;
        List<WebhookEventEnvelope>? events = null;
        var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        fault = isObject ? "The body has no events." : "The body is not a JSON object.";
        if (!isObject)
        {
            reader.Skip();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("destination"u8))
            {
                reader.Read();
                destination = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("events"u8))
            {
                reader.Read();
                events = ReadEvents(ref reader, body, out fault);
            }
            else
            {
                reader.Skip();
            }
        }

        // Whatever follows the root value is an error of its own.
        reader.Read();
        return isObject && events is not null ? new WebhookEnvelope(destination, events) : null;
    }

    private static List<WebhookEventEnvelope>? ReadEvents(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, out string? fault)
    {
        fault = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            fault = "The body's events are not an array.";
            reader.Skip();
            return null;
        }

        var events = new List<WebhookEventEnvelope>(1);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                events.Add(EnvelopeReader.Read(ref reader, body));
            }
            else
            {
                fault ??= $"The body's events[{events.Count}] is not an object.";
                reader.Skip();
            }
        }

        return fault is null ? events : null;
    }

    private static Range SkipValue(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    // The exception's own message may show what a user wrote.
    private static string NotJson(JsonException exception) =>
        $"The body is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} of the line.";
}

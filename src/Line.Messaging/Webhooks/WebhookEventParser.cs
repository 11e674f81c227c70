using System.Diagnostics.CodeAnalysis;

namespace Line.Messaging.Webhooks;

/// <summary>
/// Reads webhook bodies. LINE adds events, members and values without notice, so an event that is a JSON object never makes
/// reading fail: what is unknown, or of another JSON type than documented, becomes a typed unknown that keeps its bytes.
/// Source: developers.line.biz, "Development guidelines", about changes to assume.
/// </summary>
/// <remarks>
/// Of members with the same name the last one counts. Half a surrogate pair, U+0000 and U+FFFE are read as U+FFFD. An ID of more than
/// 255 characters, or with control characters, is none. Verify the signature first:
/// <see cref="LineSignature"/>.
/// </remarks>
public static class WebhookEventParser
{
    /// <summary>Reads the body of a webhook request.</summary>
    /// <param name="body">The raw bytes; the events keep slices of it, so it must not change afterwards.</param>
    /// <exception cref="WebhookFormatException">
    /// The body is not JSON in UTF-8, not an object, or its <c>events</c> are not an array of objects. No other exception is thrown.
    /// </exception>
    public static WebhookRequest Parse(ReadOnlyMemory<byte> body) =>
        TryParse(body, out var request, out var fault) ? request : throw new WebhookFormatException(fault);

    /// <summary>Reads the body of a webhook request, or tells what is wrong with it.</summary>
    /// <param name="body">The raw bytes; the events keep slices of it, so it must not change afterwards.</param>
    /// <param name="request">What was read.</param>
    /// <param name="fault">The fault and its place, without the body's words.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out WebhookRequest? request,
        [NotNullWhen(false)] out string? fault)
    {
        request = null;
        if (!JsonText.TryRead(body, out var text, out fault) || !BodyReader.TryRead(text, body, out var envelope, out fault))
        {
            return false;
        }

        var events = new WebhookEvent[envelope.Events.Count];
        for (var index = 0; index < events.Length; index++)
        {
            var (start, raw) = (envelope.Events[index].Start, envelope.Events[index].Raw);
            events[index] = EventReader.Read(text.Slice(start, raw.Length), raw);
        }

        request = new WebhookRequest(envelope.Destination, events);
        return true;
    }

    /// <summary>
    /// Reads of the body of a webhook request what it takes to store its events, or tells what is wrong with it: exactly the bodies that
    /// <see cref="TryParse"/> refuses are refused, with the same words.
    /// </summary>
    /// <param name="body">The raw bytes; the events keep slices of it, so it must not change while they are used.</param>
    /// <param name="envelope">What was read.</param>
    /// <param name="fault">The fault and its place, without the body's words.</param>
    public static bool TryReadEnvelope(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out WebhookEnvelope? envelope,
        [NotNullWhen(false)] out string? fault)
    {
        envelope = null;
        return JsonText.TryRead(body, out var text, out fault) && BodyReader.TryRead(text, body, out envelope, out fault);
    }

    /// <summary>Reads one event, such as one that was stored as <see cref="WebhookEvent.Raw"/>.</summary>
    /// <param name="eventJson">The bytes of one JSON object; the event keeps them, so they must not change afterwards.</param>
    /// <exception cref="WebhookFormatException">The bytes are not one JSON object in UTF-8. No other exception is thrown.</exception>
    public static WebhookEvent ParseEvent(ReadOnlyMemory<byte> eventJson) =>
        JsonText.TryRead(eventJson, out var text, out var fault) && BodyReader.TryReadObject(text, out var range, out fault)
            ? EventReader.Read(text[range], eventJson[range])
            : throw new WebhookFormatException(fault);
}

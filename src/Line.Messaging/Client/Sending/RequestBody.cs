using System.Text.Json;

namespace Line.Messaging;

/// <summary>Writes the bodies that carry messages. The same arguments give the same bytes, as a repeated request with a retry key must.</summary>
internal static class RequestBody
{
    private const string Messages = "messages";

    public static LineBody Reply(string replyToken, OutgoingMessages messages, bool notificationDisabled)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(replyToken);
        return Write(writer => writer.WriteString("replyToken"u8, replyToken), messages, new SendOptions(null, notificationDisabled));
    }

    public static LineBody Push(string to, OutgoingMessages messages, SendOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        return Write(writer => writer.WriteString("to"u8, to), messages, options);
    }

    public static LineBody Multicast(IList<string> to, OutgoingMessages messages, SendOptions? options)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Write(WriteRecipients, messages, options, faults => RequestLimits.UserIds(faults, "to", [.. to], MessageLimits.MulticastRecipients));

        void WriteRecipients(Utf8JsonWriter writer) => WriteTexts(writer, "to", to);
    }

    public static LineBody Broadcast(OutgoingMessages messages, SendOptions? options) =>
        Write(static _ => { }, messages, options, faults =>
        {
            if (options?.CustomAggregationUnits is { Count: > 0 })
            {
                faults.Add("customAggregationUnits", "stands in a broadcast", "LINE takes it in a push and a multicast only");
            }
        });

    public static LineBody Validate(OutgoingMessages messages) => Write(static _ => { }, messages, options: null);

    private static LineBody Write(
        Action<Utf8JsonWriter> writeTarget, OutgoingMessages messages, SendOptions? options, Action<FaultCollector>? check = null)
    {
        Check(messages, options, check);
        var body = LineMessageJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writeTarget(writer);
            writer.WriteStartArray(Messages);
            for (var index = 0; index < messages.Json.Count; index++)
            {
                WriteRaw(writer, messages.Json[index], index);
            }

            writer.WriteEndArray();
            if (options is { NotificationDisabled: true })
            {
                writer.WriteBoolean("notificationDisabled"u8, true);
            }

            if (options?.CustomAggregationUnits is { Count: > 0 } units)
            {
                WriteTexts(writer, "customAggregationUnits", units);
            }

            writer.WriteEndObject();
        });
        return body.Length <= RequestLimits.RequestBytes
            ? LineBody.Json(body)
            : throw new LineLimitException([$"request: {body.Length} bytes; the limit is {RequestLimits.RequestBytes}"]);
    }

    private static void Check(OutgoingMessages messages, SendOptions? options, Action<FaultCollector>? check)
    {
        var faults = new FaultCollector();
        check?.Invoke(faults);
        if (options?.CustomAggregationUnits is { } units)
        {
            faults.Count("customAggregationUnits", units.Count, 0, RequestLimits.AggregationUnits);
            for (var index = 0; index < units.Count; index++)
            {
                if (units[index] is not { } unit || !RequestLimits.AggregationUnit.IsMatch(unit))
                {
                    faults.Add($"customAggregationUnits[{index}]", "not a unit's name", "it has 1 to 30 letters, digits and underscores");
                }
            }
        }

        if (faults.Faults.Count + messages.Faults.Count > 0)
        {
            throw new LineLimitException([.. faults.Faults, .. messages.Faults]);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
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

namespace Line.Messaging;

/// <summary>The message objects of one request, and what is wrong with them.</summary>
internal sealed class OutgoingMessages
{
    private OutgoingMessages(IReadOnlyList<string> json, IReadOnlyList<string> faults) => (Json, Faults) = (json, faults);

    /// <summary>Empty where there are faults.</summary>
    public IReadOnlyList<string> Json { get; }

    public IReadOnlyList<string> Faults { get; }

    public static OutgoingMessages Of(IList<ISendMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var faults = MessageValidator.Validate([.. messages]);
        return new([.. faults.Count == 0 ? messages.Select(LineMessageJson.Serialize) : []], faults);
    }

    /// <summary>The objects were checked when they were made; only their number can be wrong.</summary>
    public static OutgoingMessages OfJson(IReadOnlyList<string> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var faults = new FaultCollector();
        faults.Count("messages", messages.Count, 1, MessageLimits.MessagesPerRequest);
        return new(messages, faults.Faults);
    }

    /// <summary>For LINE to find the faults: only those are known that make no request.</summary>
    public static OutgoingMessages Unchecked(IList<ISendMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return OfJson([.. messages.Select(LineMessageJson.Serialize)]);
    }
}

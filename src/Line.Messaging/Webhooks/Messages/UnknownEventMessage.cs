namespace Line.Messaging.Webhooks;

/// <summary>
/// A message of a type that this library does not know, or one whose members are not what its type documents. The event's
/// <see cref="WebhookEvent.Raw"/> has it all.
/// </summary>
/// <param name="Type">The type as received; empty where there is none.</param>
/// <param name="Id">The message ID, where there is one.</param>
/// <param name="Fault">The first thing that is wrong, such as <c>message.text: missing</c>; null when only the type is unknown.</param>
public sealed record UnknownEventMessage(string Type, string? Id, string? Fault = null) : EventMessage(Type)
{
    /// <inheritdoc/>
    public override string? Id { get; } = Id;
}

namespace Line.Messaging.Webhooks;

/// <summary>
/// An event of a type that this library does not know, or one whose members are not what its type documents. Its common members
/// are filled in as far as they can be read; <see cref="WebhookEvent.Raw"/> has it all.
/// </summary>
/// <param name="Type">The type as received; empty where there is none.</param>
/// <param name="Fault">The first thing that is wrong, such as <c>unsend: missing</c>; null when only the type is unknown.</param>
public sealed record UnknownEvent(string Type, string? Fault = null) : WebhookEvent(Type);

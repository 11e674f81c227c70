namespace Line.Messaging.Webhooks;

/// <summary>A place. Source: "Message event", about locations.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="Title">The place's name, where it has one.</param>
/// <param name="Address">The place's address, where it has one.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
public sealed record LocationEventMessage(string Id, string? Title, string? Address, decimal Latitude, decimal Longitude)
    : EventMessage("location")
{
    /// <inheritdoc/>
    public override string Id { get; } = Id;
}

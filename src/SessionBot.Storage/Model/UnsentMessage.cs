using System.ComponentModel.DataAnnotations;

namespace SessionBot.Storage.Model;

/// <summary>
/// The tombstone of a message that its sender took back. LINE may deliver the unsend before the message itself,
/// so a message whose id stands here is never read.
/// </summary>
public sealed class UnsentMessage
{
    [Key]
    public required string LineMessageId { get; init; }

    public required DateTimeOffset UnsentAt { get; init; }
}

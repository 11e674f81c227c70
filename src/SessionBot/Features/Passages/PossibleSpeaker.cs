using SessionBot.Domain;

namespace SessionBot.Features.Passages;

/// <summary>A member who can be written to, and may have held the talk.</summary>
/// <param name="Name">On LINE, with the region where there is one.</param>
/// <param name="IsSpeaker">An organizer has said so.</param>
public sealed record PossibleSpeaker(MemberId Id, string Name, bool IsSpeaker);

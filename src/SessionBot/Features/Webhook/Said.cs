using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Attachments;

namespace SessionBot.Features.Webhook;

/// <summary>What a member wrote or tapped in the one-to-one chat.</summary>
/// <param name="Group">With its regions.</param>
/// <param name="Text">As it came, or the data of the button that was tapped.</param>
/// <param name="MessageId">LINE's message id; for a tap the event's id.</param>
/// <param name="At">When LINE says it happened, not when it arrived.</param>
/// <param name="About">The session whose button was tapped; null for what was typed, which means the session of the moment.</param>
internal sealed record Said(StudyGroup Group, Member By, string Text, string MessageId, DateTimeOffset At, SessionId? About = null)
{
    /// <summary>For a photo or a file, which comes without a text.</summary>
    public KeptAttachments? Attached { get; init; }
}

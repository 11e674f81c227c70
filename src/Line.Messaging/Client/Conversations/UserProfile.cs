namespace Line.Messaging;

/// <summary>A person. Source: developers.line.biz, Messaging API reference, "Get profile".</summary>
/// <param name="UserId">The user ID, the same in all channels of one provider.</param>
/// <param name="DisplayName">The name that the user chose.</param>
/// <param name="PictureUrl">The profile image, where there is one.</param>
/// <param name="StatusMessage">The user's status message; never told for group members.</param>
/// <param name="Language">A BCP 47 tag; never told for group members, nor without the user's consent.</param>
public sealed record UserProfile(
    string UserId,
    string DisplayName,
    string? PictureUrl = null,
    string? StatusMessage = null,
    string? Language = null);

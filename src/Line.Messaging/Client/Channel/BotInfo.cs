namespace Line.Messaging;

/// <summary>The account itself. Source: developers.line.biz, Messaging API reference, "Get bot info".</summary>
/// <param name="UserId">The bot's user ID, which webhooks name as their destination.</param>
/// <param name="BasicId">The ID to find the account by, such as <c>@123abcde</c>.</param>
/// <param name="DisplayName">The name that users see.</param>
/// <param name="PremiumId">The bought ID, where there is one.</param>
/// <param name="PictureUrl">The profile image, where there is one.</param>
/// <param name="ChatMode">As LINE names it: <c>chat</c> when people answer in the account manager, else <c>bot</c>.</param>
/// <param name="MarkAsReadMode">As LINE names it: <c>auto</c> or <c>manual</c>.</param>
public sealed record BotInfo(
    string UserId,
    string BasicId,
    string DisplayName,
    string? PremiumId = null,
    string? PictureUrl = null,
    string? ChatMode = null,
    string? MarkAsReadMode = null);

namespace Line.Messaging.Webhooks;

/// <summary>A user added the account as a friend. Source: "Follow event".</summary>
/// <param name="IsUnblocked">True when the user had blocked the account before; LINE says that it is not always right.</param>
public sealed record FollowEvent(bool IsUnblocked) : WebhookEvent("follow");

/// <summary>A user blocked the account. It cannot be answered. Source: "Unfollow event".</summary>
public sealed record UnfollowEvent() : WebhookEvent("unfollow");

namespace Line.Messaging.Webhooks;

/// <summary>The account came into a group or room. Source: "Join event".</summary>
public sealed record JoinEvent() : WebhookEvent("join");

/// <summary>The account was removed from a group or room, or left it. It cannot be answered. Source: "Leave event".</summary>
public sealed record LeaveEvent() : WebhookEvent("leave");

/// <summary>People came into a group or room that the account is in. Source: "Member joined event".</summary>
/// <param name="Joined">Who came.</param>
public sealed record MemberJoinEvent(Moved Joined) : WebhookEvent("memberJoined");

/// <summary>People left a group or room that the account is in. It cannot be answered. Source: "Member left event".</summary>
/// <param name="Left">Who left.</param>
public sealed record MemberLeaveEvent(Moved Left) : WebhookEvent("memberLeft");

/// <summary>Who came or left.</summary>
/// <param name="Members">Nearly always a <see cref="UserSource"/> each.</param>
public sealed record Moved(IReadOnlyList<WebhookEventSource> Members);

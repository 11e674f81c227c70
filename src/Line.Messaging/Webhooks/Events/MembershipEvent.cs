namespace Line.Messaging.Webhooks;

/// <summary>A user's paid membership of the account changed. Source: "Membership event".</summary>
/// <param name="Membership">The membership and what happened to it.</param>
public sealed record MembershipEvent(Membership Membership) : WebhookEvent("membership");

/// <summary>The membership and what happened to it.</summary>
/// <param name="Type">What happened.</param>
/// <param name="MembershipId">The membership plan.</param>
public sealed record Membership(MembershipChange Type, long MembershipId);

/// <summary>What happened to a membership.</summary>
public enum MembershipChange
{
    /// <summary>The user joined.</summary>
    Joined,

    /// <summary>The user left.</summary>
    Left,

    /// <summary>The membership goes on for another month.</summary>
    Renewed,

    /// <summary>A kind that this library does not know.</summary>
    Unknown,
}

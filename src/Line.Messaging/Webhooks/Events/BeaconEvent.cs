namespace Line.Messaging.Webhooks;

/// <summary>A user came near a LINE Beacon. Source: "Beacon event".</summary>
/// <param name="Beacon">The beacon and what happened at it.</param>
public sealed record BeaconEvent(Beacon Beacon) : WebhookEvent("beacon");

/// <summary>The beacon and what happened at it.</summary>
/// <param name="Hwid">The beacon's hardware ID.</param>
/// <param name="Type">What happened.</param>
/// <param name="Dm">The device message, hexadecimal, where the beacon sends one.</param>
public sealed record Beacon(string Hwid, BeaconType Type, string? Dm = null);

/// <summary>What happened at a beacon.</summary>
public enum BeaconType
{
    /// <summary>The user came into its range.</summary>
    Enter,

    /// <summary>The user tapped its banner.</summary>
    Banner,

    /// <summary>The user is in its range still.</summary>
    Stay,

    /// <summary>The user went out of its range; LINE no longer sends it.</summary>
    Leave,

    /// <summary>A kind that this library does not know.</summary>
    Unknown,
}

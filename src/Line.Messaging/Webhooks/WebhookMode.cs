namespace Line.Messaging.Webhooks;

/// <summary>Whether the bot may answer an event.</summary>
public enum WebhookMode
{
    /// <summary>The bot may answer.</summary>
    Active,

    /// <summary>Another module talks with the user: the event has no reply token, and the bot must send nothing.</summary>
    Standby,

    /// <summary>The event names no mode, or one that this library does not know.</summary>
    Unknown,
}

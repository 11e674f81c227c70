namespace Line.Messaging;

/// <summary>How the messages are to be sent that LINE checks: some message objects may not go everywhere.</summary>
public enum ValidationTarget
{
    /// <summary>As a reply.</summary>
    Reply,

    /// <summary>As a push.</summary>
    Push,

    /// <summary>As a multicast.</summary>
    Multicast,

    /// <summary>As a broadcast.</summary>
    Broadcast,
}

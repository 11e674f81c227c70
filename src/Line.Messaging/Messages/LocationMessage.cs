namespace Line.Messaging;

/// <summary>A place on the map. Source: developers.line.biz, Messaging API reference, "Location message".</summary>
public sealed record LocationMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public LocationMessage(string title, string address, decimal latitude, decimal longitude, QuickReply? quickReply = null) =>
        (Title, Address, Latitude, Longitude, QuickReply) = (title, address, latitude, longitude, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Location;

    /// <summary>At most 100 UTF-16 code units.</summary>
    public string Title { get; init; }

    /// <summary>At most 100 UTF-16 code units.</summary>
    public string Address { get; init; }

    /// <summary>Degrees, -90 to 90.</summary>
    public decimal Latitude { get; init; }

    /// <summary>Degrees, -180 to 180.</summary>
    public decimal Longitude { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}

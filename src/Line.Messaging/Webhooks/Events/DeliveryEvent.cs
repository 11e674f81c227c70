namespace Line.Messaging.Webhooks;

/// <summary>A notification message was delivered. Source: "LINE notification messages", about delivery completion events.</summary>
/// <param name="Delivery">What was delivered.</param>
public sealed record DeliveryEvent(Delivery Delivery) : WebhookEvent("delivery");

/// <summary>What was delivered.</summary>
/// <param name="Data">A hashed phone number, or the tag of the request.</param>
public sealed record Delivery(string Data)
{
    /// <summary>The record's name: a phone number does not belong in a log, even hashed.</summary>
    public override string ToString() => nameof(Delivery);
}

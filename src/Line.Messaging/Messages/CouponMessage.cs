namespace Line.Messaging;

/// <summary>A coupon made before. Source: developers.line.biz, Messaging API reference, "Coupon message".</summary>
public sealed record CouponMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public CouponMessage(string couponId, string? deliveryTag = null, QuickReply? quickReply = null) =>
        (CouponId, DeliveryTag, QuickReply) = (couponId, deliveryTag, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Coupon;

    /// <summary>The coupon, as LINE named it when it was made.</summary>
    public string CouponId { get; init; }

    /// <summary>The way of delivery for the account's statistics: at most 30 letters, digits and underscores.</summary>
    public string? DeliveryTag { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}

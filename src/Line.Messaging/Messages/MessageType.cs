namespace Line.Messaging;

/// <summary>What kind of message object is sent. Source: developers.line.biz, Messaging API reference, "Message objects".</summary>
public enum MessageType
{
    /// <summary><see cref="TextMessage"/>.</summary>
    Text,

    /// <summary><see cref="ImageMessage"/>.</summary>
    Image,

    /// <summary><see cref="VideoMessage"/>.</summary>
    Video,

    /// <summary><see cref="AudioMessage"/>.</summary>
    Audio,

    /// <summary><see cref="LocationMessage"/>.</summary>
    Location,

    /// <summary><see cref="StickerMessage"/>.</summary>
    Sticker,

    /// <summary><see cref="TemplateMessage"/>.</summary>
    Template,

    /// <summary><see cref="TextMessageV2"/>.</summary>
    TextV2,

    /// <summary><see cref="ImagemapMessage"/>.</summary>
    Imagemap,

    /// <summary><see cref="FlexMessage"/>.</summary>
    Flex,

    /// <summary><see cref="CouponMessage"/>.</summary>
    Coupon,
}

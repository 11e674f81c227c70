namespace Line.Messaging;

/// <summary>Where an action stands, which decides its kinds and its label.</summary>
internal enum ActionPlace
{
    QuickReply,
    Template,
    ImageCarousel,
    FlexButton,

    /// <summary>Any part of a Flex message but a button.</summary>
    FlexArea,
    RichMenu,
}

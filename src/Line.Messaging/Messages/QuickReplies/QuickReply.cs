namespace Line.Messaging;

/// <summary>
/// Up to 13 buttons under the last message of a request. They disappear when the user taps one or another message arrives.
/// Source: developers.line.biz, "Use quick replies".
/// </summary>
public sealed record QuickReply
{
    /// <summary>Creates the buttons.</summary>
    public QuickReply(IList<QuickReplyButtonObject>? items = null) => Items = items ?? [];

    /// <summary>1 to 13 buttons.</summary>
    public IList<QuickReplyButtonObject> Items { get; init; }
}

namespace Line.Messaging;

/// <summary>Colours and lines of the blocks of a bubble. Source: developers.line.biz, Messaging API reference, "Bubble style".</summary>
public sealed record BubbleStyles
{
    /// <summary>Of the header.</summary>
    public BlockStyle? Header { get; init; }

    /// <summary>Of the hero.</summary>
    public BlockStyle? Hero { get; init; }

    /// <summary>Of the body.</summary>
    public BlockStyle? Body { get; init; }

    /// <summary>Of the footer.</summary>
    public BlockStyle? Footer { get; init; }
}

namespace Line.Messaging;

/// <summary>The colour of a block and the line above it. Source: developers.line.biz, Messaging API reference, "Block style".</summary>
public sealed record BlockStyle
{
    /// <summary>The colour behind the block, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Whether a line stands above the block. LINE draws none above the first.</summary>
    public bool Separator { get; init; }

    /// <summary>The colour of the line, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? SeparatorColor { get; init; }
}

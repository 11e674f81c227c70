namespace Line.Messaging;

/// <summary>What every component that can be moved has; it spares writer and rules the repetition.</summary>
internal interface IPositionedComponent
{
    Spacing? Margin { get; }

    ComponentPosition? Position { get; }

    Spacing? OffsetTop { get; }

    Spacing? OffsetBottom { get; }

    Spacing? OffsetStart { get; }

    Spacing? OffsetEnd { get; }
}

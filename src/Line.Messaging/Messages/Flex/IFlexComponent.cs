namespace Line.Messaging;

/// <summary>A part of a bubble. Source: developers.line.biz, "Flex Message elements".</summary>
public interface IFlexComponent
{
    /// <summary>The kind of component.</summary>
    FlexComponentType Type { get; }
}

namespace Line.Messaging;

/// <summary>The outermost part of a <see cref="FlexMessage"/>.</summary>
public interface IFlexContainer
{
    /// <summary>The kind of container.</summary>
    FlexContainerType Type { get; }
}

namespace Line.Messaging;

/// <summary>The layout of a <see cref="TemplateMessage"/>.</summary>
public interface ITemplate
{
    /// <summary>The kind of layout.</summary>
    TemplateType Type { get; }
}

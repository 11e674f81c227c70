namespace Line.Messaging;

/// <summary>What a tap on a part of an <see cref="ImagemapMessage"/> does.</summary>
public interface IImagemapAction
{
    /// <summary>The kind of action.</summary>
    ImagemapActionType Type { get; }

    /// <summary>The part of the image.</summary>
    ImagemapArea Area { get; }

    /// <summary>What a screen reader says: at most 100 UTF-16 code units, or null.</summary>
    string? Label { get; }
}

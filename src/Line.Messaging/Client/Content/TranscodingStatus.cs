namespace Line.Messaging;

/// <summary>Whether LINE has prepared a video or a sound. Source: developers.line.biz, Messaging API reference, "Verify the preparation status of a video or audio for getting".</summary>
public enum TranscodingStatus
{
    /// <summary>LINE still prepares it.</summary>
    Processing,

    /// <summary>It can be fetched.</summary>
    Succeeded,

    /// <summary>It will never be there.</summary>
    Failed,

    /// <summary>A status that this library does not know.</summary>
    Unknown,
}

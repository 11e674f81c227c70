namespace SessionBot.Minutes.Files;

/// <summary>What is wrong with a file that a meeting tool wrote, for pages that tell it in other words than the command line.</summary>
public enum FileFaultKind
{
    /// <summary>Some bytes are not in the encoding of the others.</summary>
    DamagedEncoding,

    UnknownEncoding,

    /// <summary>Or a damaged one.</summary>
    NoWordDocument,

    NoWebVtt,

    NothingSaid,

    /// <summary>Nothing follows the last time or name.</summary>
    CutOff,

    /// <summary>Words stand where the times of a cue should.</summary>
    TimesMissing,

    EndsBeforeStart,

    /// <summary>Such as 00:00:73.</summary>
    NoTime,

    OpenVoiceTag,

    /// <summary>A chat log begins with something else than a time and a sender.</summary>
    NoChatMessage,
}

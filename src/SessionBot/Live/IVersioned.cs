namespace SessionBot.Live;

/// <summary>What was read of a session, with the version that it was read at.</summary>
internal interface IVersioned
{
    int Version { get; }
}

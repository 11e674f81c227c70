namespace SessionBot.Live;

/// <summary>Section <c>Live</c>: pages that follow a session.</summary>
public sealed class LiveOptions
{
    /// <summary>How many pages may be kept up to date at once by this process; further ones are asked to come again, and poll meanwhile.</summary>
    public int MostStreams { get; set; } = 2000;
}

namespace SessionBot.Live;

/// <summary>The ETag of what a page shows of a session.</summary>
internal static class LiveTag
{
    /// <summary>Two builds may render one version otherwise.</summary>
    private static readonly string Build = typeof(LiveTag).Module.ModuleVersionId.ToString("N")[..8];

    public static string Of(int version) => $"\"{version}-{Build}\"";
}

namespace SessionBot.Storage.Sqlite;

/// <summary>An exclusive lock that the operating system releases when its process ends, however it ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits while another process holds the lock.</summary>
    public static async Task<FileStream> AcquireAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            if (TryAcquire(path) is { } held)
            {
                return held;
            }

            // The holder works for seconds at most, and the lock has no way to tell us when it ends.
            await Task.Delay(Pause, ct);
        }
    }

    /// <returns>Null while another process holds the lock.</returns>
    public static FileStream? TryAcquire(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            return null;
        }
    }

    // Anything else, such as a read-only file system, does not pass by waiting. EWOULDBLOCK is 11 on Linux and 35 on macOS.
    private static bool IsHeldByAnother(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult is 11 or 35;
}

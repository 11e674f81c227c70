namespace SessionBot.Verbs;

/// <summary>The folder of <c>--out</c>: what keeps a verb from writing it is told with that option.</summary>
internal static class OutputFolder
{
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static async Task<T> WriteAsync<T>(string folder, Func<Task<T>> write)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
            {
                throw new UsageException($"{at} is a file: name a folder with --out, a new one or one that is there.");
            }
        }

        try
        {
            return await write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder} cannot be written ({exception.Message}): name a folder with --out that this user may write.");
        }
    }
}

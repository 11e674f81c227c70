namespace SessionBot.Minutes.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("minutes-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

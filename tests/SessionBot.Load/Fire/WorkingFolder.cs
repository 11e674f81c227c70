namespace SessionBot.Load.Fire;

/// <summary>An empty folder to start the service in; it goes with the test.</summary>
internal sealed class WorkingFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sessionbot-").FullName;

    public string DatabaseFile => PathTo("data", "sessionbot.db");

    public string PathTo(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>One service for the tests of a class, with no LINE platform behind it.</summary>
public sealed class StandaloneService : IAsyncLifetime
{
    private readonly WorkingFolder folder = new();

    internal ServiceProcess Process { get; private set; } = null!;

    internal ServiceClient Client { get; private set; } = null!;

    internal ServiceDatabase Database => ServiceDatabase.Of(folder);

    public async ValueTask InitializeAsync()
    {
        Process = await ServiceProcess.StartAsync(folder, ServiceSettings.Alone());
        Client = new(Process);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }

        folder.Dispose();
    }
}

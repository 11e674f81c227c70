namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>One service for the tests of a class, as somebody runs it who has configured nothing: with a simulator beside it.</summary>
public sealed class TriedOutService : IAsyncLifetime
{
    internal static readonly Dictionary<string, string> NothingConfigured = new() { ["Simulator__Port"] = "0" };

    internal WorkingFolder Folder { get; } = new();

    internal ServiceProcess Process { get; private set; } = null!;

    internal ServiceClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Process = await ServiceProcess.StartAsync(Folder, NothingConfigured);
        Client = new(Process);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }

        Folder.Dispose();
    }
}

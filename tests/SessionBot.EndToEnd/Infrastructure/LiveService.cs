using LineSimulator.People;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>One service with a live session for the tests of a class.</summary>
public sealed class LiveService : IAsyncLifetime
{
    internal RunningService Service { get; private set; } = null!;

    internal SimulatedUser Organizer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // A notice that waits for a reply to ride on counts as pending.
        Service = await RunningService.StartAsync(("Work__NoticePatience", "00:00:00"), ("Work__RetryPause", "00:00:00.010"), ("Work__DeadAfterAge", "00:00:00"));
        Organizer = await LiveSession.StartAsync(Service);
    }

    public ValueTask DisposeAsync() => Service?.DisposeAsync() ?? ValueTask.CompletedTask;
}

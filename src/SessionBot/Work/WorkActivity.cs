using Microsoft.EntityFrameworkCore;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Tells when every event is handled and every message sent: the demo and the tests wait for that, never for time.</summary>
internal sealed class WorkActivity(IServiceScopeFactory scopes, TimeProvider clock)
{
    private volatile TaskCompletionSource _next = New();

    public void Finished() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Completes when the next item has been worked on.</summary>
    public Task NextAsync() => _next.Task;

    /// <summary>Returns when nothing is pending. Notices that still wait for a reply to ride on do not count.</summary>
    public async Task QuietAsync(CancellationToken ct)
    {
        while (true)
        {
            var finished = NextAsync();
            if (!await HasPendingAsync(ct))
            {
                return;
            }

            await finished.WaitAsync(ct);
        }
    }

    private async Task<bool> HasPendingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var now = clock.GetUtcNow();
        return await db.WorkItems.AnyAsync(item => item.Status == QueueStatus.Pending, ct)
            || await db.OutgoingMessages.AnyAsync(
                message => message.Status == QueueStatus.Pending
                    && (message.DueAt <= now || message.Attempts > 0 || !message.StreamKey.StartsWith(OutgoingMessage.PushStreamPrefix)), ct);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

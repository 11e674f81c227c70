using SessionBot.Features.Webhook;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

/// <summary>Leaves every event to the general way.</summary>
internal sealed class ClaimsOnly(WorkQueue queue) : IQuickHandler
{
    public async Task<QuickTurn> TakeAsync(int most, CancellationToken ct) =>
        new(0, await queue.ClaimWorkAsync(EventRouter.Lane, most, TimeSpan.FromSeconds(30), ct));
}

using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

/// <summary>Leaves every event to the general way.</summary>
internal sealed class ClaimsOnly : IQuickHandler
{
    public Task<QuickTurn> TakeAsync(int most, bool claimsRest, CancellationToken ct) => Task.FromResult(new QuickTurn(0, Left: 1, null));
}

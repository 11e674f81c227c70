using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

/// <summary>Leaves every event to the general way.</summary>
internal sealed class ClaimsOnly : IQuickHandler
{
    public Task<QuickTurn> TakeAsync(int most, bool claimsRest, CancellationToken ct) => Task.FromResult(new QuickTurn(0, Left: 1, null));

    public Task<IQuickEffects> HandleAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct) => Task.FromResult<IQuickEffects>(new Nothing());

    private sealed class Nothing : IQuickEffects
    {
        public int Handled => 0;

        public void Committed()
        {
            // Nothing was written.
        }

        public void Dispose()
        {
            // Nothing is kept ready.
        }
    }
}

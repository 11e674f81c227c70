using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Handles what it can decide from few rows in the same transaction that takes it, without EF Core. The effects are the same as <see cref="IBatchHandler"/>'s.</summary>
internal interface IQuickHandler
{
    /// <summary>Looks at the oldest due items that are each the head of their stream.</summary>
    /// <param name="most">How many it looks at.</param>
    /// <param name="claimsRest">Whether it claims those that it leaves, where it handles any.</param>
    /// <param name="ct">Ends the wait.</param>
    Task<QuickTurn> TakeAsync(int most, bool claimsRest, CancellationToken ct);

    /// <summary>
    /// Looks at what is just being stored. What ends the process here takes the storing along, and LINE delivers it again: so nothing that was delivered again is handled
    /// quickly.
    /// </summary>
    /// <returns>The caller commits, and disposes.</returns>
    Task<IQuickEffects> HandleAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct);
}

/// <param name="Handled">How many are done.</param>
/// <param name="Left">How many are to be handled otherwise.</param>
/// <param name="Claimed">Those of them that are claimed; null when nothing was.</param>
internal sealed record QuickTurn(int Handled, int Left, IReadOnlyList<Lease>? Claimed);

/// <summary>What is written into a transaction, and what is to happen when that is committed. Disposing of it without gives back what was kept ready.</summary>
internal interface IQuickEffects : IDisposable
{
    /// <summary>How many are done.</summary>
    int Handled { get; }

    void Committed();
}

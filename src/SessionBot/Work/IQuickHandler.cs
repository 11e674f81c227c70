using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Handles what it can decide from few rows in the same transaction that takes it, without EF Core.</summary>
internal interface IQuickHandler
{
    /// <summary>Looks at the oldest due items that are each the head of their stream. The effects are the same as <see cref="IBatchHandler"/>'s.</summary>
    /// <param name="most">How many it looks at.</param>
    /// <param name="claimsRest">Whether it claims those that it leaves, where it handles any.</param>
    /// <param name="ct">Ends the wait.</param>
    Task<QuickTurn> TakeAsync(int most, bool claimsRest, CancellationToken ct);
}

/// <param name="Handled">How many are done.</param>
/// <param name="Left">How many are to be handled otherwise.</param>
/// <param name="Claimed">Those of them that are claimed; null when nothing was.</param>
internal sealed record QuickTurn(int Handled, int Left, IReadOnlyList<Lease>? Claimed);

using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Handles the items of one lane of the work queue, in two steps.</summary>
internal interface ILaneHandler
{
    static abstract string Lane { get; }

    /// <summary>Whether the slow part may outlast a lease, which is then renewed meanwhile.</summary>
    static abstract bool TakesLong { get; }

    static abstract WorkSignal Signal(WorkSignals signals);

    /// <summary>
    /// The slow part, outside any transaction. What it returns runs inside the one transaction that also marks the item
    /// done, touches nothing but the database, and tells the item's fate.
    /// </summary>
    Task<Func<CancellationToken, Task<string>>> PrepareAsync(WorkItem item, CancellationToken ct);

    /// <summary>Inside the transaction that makes the item a dead letter: whoever waits for it is told. Reads nothing that may have been what failed.</summary>
    Task GiveUpAsync(WorkItem item, CancellationToken ct);
}

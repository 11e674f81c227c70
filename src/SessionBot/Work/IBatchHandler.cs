using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Handles items of one study group, each of another stream, in one transaction: its flush is shared, and so is what they all need to know.</summary>
internal interface IBatchHandler : ILaneHandler
{
    /// <summary>
    /// Gets ready those of them that need nothing from outside; the others are handled each by itself. What it returns runs in the
    /// given order inside one transaction, and nothing is tracked from one to the next.
    /// </summary>
    Task<IReadOnlyList<(WorkItem Item, Func<CancellationToken, Task<string>> Commit)>> PrepareTogetherAsync(
        IReadOnlyList<WorkItem> items, CancellationToken ct);
}

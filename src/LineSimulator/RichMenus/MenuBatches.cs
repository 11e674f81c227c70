namespace LineSimulator.RichMenus;

/// <summary>Batches by the request ID that asked for them. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class MenuBatches
{
    private readonly Dictionary<string, Batch> _batches = [];

    public void Add(string requestId, DateTimeOffset at, bool isDone) => _batches.Add(requestId, new Batch(at, isDone));

    /// <summary>The first question comes too early: LINE works through a batch in the background.</summary>
    public (string Phase, DateTimeOffset Accepted, DateTimeOffset? Completed)? Ask(string requestId, DateTimeOffset now)
    {
        if (!_batches.TryGetValue(requestId, out var batch))
        {
            return null;
        }

        if (!batch.WasAsked)
        {
            batch.WasAsked = true;
            return ("ongoing", batch.At, null);
        }

        batch.Completed ??= now;
        return (batch.IsDone ? "succeeded" : "failed", batch.At, batch.Completed);
    }

    private sealed class Batch(DateTimeOffset at, bool isDone)
    {
        public DateTimeOffset At { get; } = at;

        public bool IsDone { get; } = isDone;

        public bool WasAsked { get; set; }

        public DateTimeOffset? Completed { get; set; }
    }
}

namespace SessionBot.Load.Board;

/// <summary>What the projector shows, for whoever waits for it.</summary>
internal sealed class StageWatch
{
    private readonly Lock _gate = new();
    private readonly List<(Func<string, bool> IsAwaited, TaskCompletionSource<long> Seen)> _awaited = [];
    private Sight? _now;

    public void Note(Sight sight)
    {
        lock (_gate)
        {
            _now = sight;
            foreach (var one in _awaited.FindAll(one => one.IsAwaited(sight.Html)))
            {
                one.Seen.TrySetResult(sight.At);
                _awaited.Remove(one);
            }
        }
    }

    /// <returns>Since when it has shown that, or since when it has shown more of it than that.</returns>
    public Task<long> UntilAsync(Func<string, bool> isAwaited, CancellationToken ct)
    {
        lock (_gate)
        {
            if (_now is not null && isAwaited(_now.Html))
            {
                return Task.FromResult(_now.At);
            }

            var seen = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((isAwaited, seen));
            return seen.Task.WaitAsync(Fire.Patience.Limit, ct);
        }
    }
}

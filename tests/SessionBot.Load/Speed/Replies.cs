using System.Diagnostics;

namespace SessionBot.Load.Speed;

/// <summary>When each of so many awaited replies came; a second one to the same event counts for nothing.</summary>
internal sealed class Replies(string run, int count)
{
    private readonly long[] _came = new long[count];
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open = count;

    /// <summary>Completes with the last of them.</summary>
    public Task All => _all.Task;

    public long Last => _came.Max();

    public string Token(int index) => $"{run}-{index}";

    /// <returns>In milliseconds, sorted.</returns>
    /// <param name="sent">Timestamps of the stopwatch, by index.</param>
    public List<double> Since(long[] sent) =>
        [.. sent.Zip(_came, (from, to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds).Order()];

    public void Take(string token)
    {
        if (token.Length > run.Length && token.StartsWith(run, StringComparison.Ordinal) && int.TryParse(token.AsSpan(run.Length + 1), out var index)
            && Interlocked.CompareExchange(ref _came[index], Stopwatch.GetTimestamp(), 0) == 0
            && Interlocked.Decrement(ref _open) == 0)
        {
            _all.SetResult();
        }
    }
}

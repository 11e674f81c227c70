using System.Collections.Concurrent;
using System.Diagnostics;

namespace SessionBot.Load.Board;

/// <summary>S4: in the middle of a burst every board loses its line for a while; afterwards many boards lose it at the same moment.</summary>
/// <param name="crowd">How many.</param>
internal sealed class LineCuts(BoardReport report, TimeSpan shortest, TimeSpan longest, int crowd)
{
    /// <summary>What the service asks pages to wait before they come again, in milliseconds.</summary>
    private const int ShortestRetry = 500;
    private const int LongestRetry = 1000;

    private readonly ConcurrentQueue<double> _complete = [];

    public async Task CutAllAsync(BoardHouse house, IReadOnlyList<LivePage> boards, TimeSpan duration, Random random, CancellationToken ct)
    {
        var plans = boards.Select(board => (Board: board, After: duration * random.NextDouble() / 3, For: shortest + ((longest - shortest) * random.NextDouble()))).ToList();
        await Task.WhenAll(plans.Select(plan => CutAsync(house, plan.Board, plan.After, plan.For, ct)));
        report.Say($"boards cut for {string.Join(", ", plans.Select(plan => $"{plan.For.TotalSeconds:0.0} s"))}, complete again after {string.Join(", ", _complete.Select(took => $"{took:0} ms"))}");
        report.Print("complete-after-a-cut", _complete.Max(), "ms", 2000);
    }

    /// <summary>All come back at once, and none knows the newest version.</summary>
    public async Task StormAsync(BoardHouse house, CancellationToken ct)
    {
        var boards = await house.BoardsAsync(crowd, (_, _) => { }, ct);
        await Task.WhenAll(boards.Select(board => board.CutAsync()));
        await house.Moderators[2].LookAsync(ct);
        await house.Moderators[2].PressAsync("advance", null, ct);
        var version = await house.VersionAsync();
        var mended = Stopwatch.GetTimestamp();
        boards.ForEach(board => board.Mend(Retry()));
        await Task.WhenAll(boards.Select(board => board.UntilAsync(version, ct)));
        report.Print("boards-complete-after-a-storm", Stopwatch.GetElapsedTime(mended).TotalMilliseconds, "ms", 2000);
        await house.QuietAsync(ct);
        await house.CatchUpAsync(ct);
        report.Boards(await TrueBoard.ReadAsync(house.Database), boards);
    }

    private async Task CutAsync(BoardHouse house, LivePage board, TimeSpan after, TimeSpan length, CancellationToken ct)
    {
        await Task.Delay(after, TimeProvider.System, ct);
        await board.CutAsync();
        await Task.Delay(length, TimeProvider.System, ct);
        var version = await house.VersionAsync();
        var mended = Stopwatch.GetTimestamp();
        board.Mend(Retry());
        await board.UntilAsync(version, ct);
        _complete.Enqueue(Stopwatch.GetElapsedTime(mended).TotalMilliseconds);
    }

    private static TimeSpan Retry() => TimeSpan.FromMilliseconds(Random.Shared.Next(ShortestRetry, LongestRetry));
}

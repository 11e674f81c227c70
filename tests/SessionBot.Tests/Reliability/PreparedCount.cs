using System.Reflection;
using SessionBot.Storage;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Tests.Reliability;

/// <summary>Counts the prepared statements that run, each as often as it runs.</summary>
internal sealed class PreparedCount
{
    private int _count;

    public int Count => _count;

    /// <summary>The same database, counted.</summary>
    public IDatabase Over(IDatabase database)
    {
        var proxy = DispatchProxy.Create<IDatabase, Passing>();
        ((Passing)(object)proxy).Begin = (database, this);
        return proxy;
    }

    // DispatchProxy derives from it.
#pragma warning disable CA1852
    private class Passing : DispatchProxy
#pragma warning restore CA1852
    {
        public (IDatabase Database, PreparedCount Count) Begin { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IDatabase.BeginPreparedAsync) ? BeginAsync((CancellationToken)args![0]!) : targetMethod.Invoke(Begin.Database, args);

        private async Task<IPreparedTransaction> BeginAsync(CancellationToken ct) => new Counted(await Begin.Database.BeginPreparedAsync(ct), Begin.Count);
    }

    private sealed class Counted(IPreparedTransaction inner, PreparedCount count) : IPreparedTransaction
    {
        public Task<IReadOnlyList<WorkItem>> HeadsAsync(string lane, int most, DateTimeOffset now, CancellationToken ct) => inner.HeadsAsync(lane, most, now, ct);

        public Task<IReadOnlyList<IReadOnlyList<T>>> ReadAsync<T>(string sql, IReadOnlyList<object?[]> runs, Func<IPreparedRow, T> read, CancellationToken ct)
        {
            Interlocked.Add(ref count._count, runs.Count);
            return inner.ReadAsync(sql, runs, read, ct);
        }

        public Task<IReadOnlyList<int>> RunAsync(IReadOnlyList<(string Sql, object?[] Values)> steps, CancellationToken ct)
        {
            Interlocked.Add(ref count._count, steps.Count);
            return inner.RunAsync(steps, ct);
        }

        public Task CommitAsync(CancellationToken ct) => inner.CommitAsync(ct);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Tests.Reliability;

/// <summary>Counts the prepared statements that run, each as often as it runs, and the commits that wait for the disk.</summary>
internal sealed class PreparedCount
{
    private int _count;
    private int _commits;

    public int Count => _count;

    /// <summary>Of what stores, claims and handles without EF Core; marks of what was sent are not flushed.</summary>
    public int Commits => _commits;

    public void Watch(IServiceCollection services) => services
        .AddSingleton(provider => new WorkQueue(Over(provider.GetRequiredService<IDatabase>()), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IQuickHandler>(provider => ActivatorUtilities.CreateInstance<LiveMessages>(provider, Over(provider.GetRequiredService<IDatabase>())));

    /// <summary>The same database, counted.</summary>
    private IDatabase Over(IDatabase database)
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

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => (targetMethod!.Name, args) switch
        {
            (nameof(IDatabase.BeginPreparedAsync), [CancellationToken ct]) => BeginAsync(ct),
            (nameof(IDatabase.AppendAsync), [IReadOnlyList<WorkItem> items, HandleStored handle, CancellationToken ct]) => AppendAsync(items, handle, ct),
            (nameof(IDatabase.ClaimAsync), [QueueClaim claim, CancellationToken ct]) => ClaimAsync(claim, ct),
            _ => targetMethod.Invoke(Begin.Database, args),
        };

        private async Task<IPreparedTransaction> BeginAsync(CancellationToken ct) => new Counted(await Begin.Database.BeginPreparedAsync(ct), Begin.Count);

        private Task<int> AppendAsync(IReadOnlyList<WorkItem> items, HandleStored handle, CancellationToken ct)
        {
            Interlocked.Increment(ref Begin.Count._commits);
            return Begin.Database.AppendAsync(items, (transaction, heads, token) => handle(new Counted(transaction, Begin.Count), heads, token), ct);
        }

        private async Task<IReadOnlyList<Lease>> ClaimAsync(QueueClaim claim, CancellationToken ct)
        {
            var leases = await Begin.Database.ClaimAsync(claim, ct);
            Interlocked.Add(ref Begin.Count._commits, leases.Count > 0 ? 1 : 0);
            return leases;
        }
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

        public Task CommitAsync(CancellationToken ct)
        {
            Interlocked.Increment(ref count._commits);
            return inner.CommitAsync(ct);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

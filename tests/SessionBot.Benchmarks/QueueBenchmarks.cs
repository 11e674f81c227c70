using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Sqlite;

namespace SessionBot.Benchmarks;

/// <summary>So many events taken in, or claimed, in one transaction, on an SQLite file that flushes.</summary>
public class QueueBenchmarks
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionbot-benchmark-");
    private SqliteDatabase? _database;
    private WorkQueue? _queue;
    private int _last;

    [Params(1, 32)]
    public int Events { get; set; }

    [GlobalSetup]
    public async Task MigrateAsync()
    {
        _database = new SqliteDatabase($"Data Source={Path.Combine(_folder.FullName, $"{Events}.db")}");
        _queue = new WorkQueue(_database, TimeProvider.System);
        await using var db = new SqliteSessionBotDb(new DbContextOptionsBuilder<SqliteSessionBotDb>().UseSqlite(_database.ConnectionString).Options);
        await _database.MigrateAsync(db, CancellationToken.None);
        await _queue.AppendAsync([.. Enumerable.Range(0, Events).Select(number => Item(number, WorkItem.JobLane))], CancellationToken.None);
    }

    [Benchmark]
    public Task<int> Append() => _queue!.AppendAsync([.. Enumerable.Range(0, Events).Select(_ => Item(_last++, WorkItem.WebhookLane))], CancellationToken.None);

    /// <summary>A lease of no time at all: the next claim finds the same rows.</summary>
    [Benchmark]
    public async Task<int> Claim() => (await _queue!.ClaimWorkAsync(WorkItem.JobLane, Events, TimeSpan.Zero, CancellationToken.None)).Count;

    [GlobalCleanup]
    public void Delete()
    {
        _database!.Dispose();
        _folder.Delete(recursive: true);
    }

    private static WorkItem Item(int number, string lane) => new()
    {
        Id = $"{lane}{number:D24}",
        Lane = lane,
        StreamKey = $"load/C{number:D32}",
        Group = "load",
        MessageId = $"{number:D18}",
        Payload = new byte[600],
        ReceivedAt = DateTimeOffset.UnixEpoch,
        DueAt = DateTimeOffset.UnixEpoch,
    };
}

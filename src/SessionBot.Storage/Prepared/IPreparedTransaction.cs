using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Prepared;

/// <summary>
/// One write transaction on a connection that keeps its prepared statements, for what every message of a live session costs: EF Core takes
/// longer to make and read a statement than the database takes for it. What is disposed of without a commit is rolled back.
/// </summary>
/// <remarks>The SQL is the same for both databases: parameters are $1, $2, … and stand first in that order.</remarks>
public interface IPreparedTransaction : IAsyncDisposable
{
    /// <summary>
    /// The oldest due items of a lane that are each the head of their stream. Nobody else takes them, or changes their study groups, until the
    /// transaction ends.
    /// </summary>
    Task<IReadOnlyList<WorkItem>> HeadsAsync(string lane, int count, DateTimeOffset now, CancellationToken ct);

    /// <summary>Runs one statement with each of these sets of values; on a server in one round trip.</summary>
    /// <returns>The rows of each run.</returns>
    Task<IReadOnlyList<IReadOnlyList<T>>> ReadAsync<T>(string sql, IReadOnlyList<object?[]> runs, Func<IPreparedRow, T> read, CancellationToken ct);

    /// <summary>Runs statements that give no rows in their order; on a server in one round trip.</summary>
    /// <returns>How many rows each has changed.</returns>
    Task<IReadOnlyList<int>> RunAsync(IReadOnlyList<(string Sql, object?[] Values)> steps, CancellationToken ct);

    Task CommitAsync(CancellationToken ct);
}

/// <summary>A row as the database gave it; columns count from 0.</summary>
public interface IPreparedRow
{
    bool IsNull(int column);

    bool Flag(int column);

    long Number(int column);

    string Text(int column);

    Guid Id(int column);

    byte[] Bytes(int column);
}

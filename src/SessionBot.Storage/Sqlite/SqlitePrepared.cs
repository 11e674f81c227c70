using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>Transactions of prepared statements, one at a time, with the right to write.</summary>
internal static class SqlitePrepared
{
    private const string Pending = """
        SELECT seq, stream_key, due_at <= $2 AND (lease_until IS NULL OR lease_until <= $2), id, "group", message_id, payload, received_at, attempts, fence
        FROM work_item WHERE status = 0 AND lane = $1 ORDER BY seq
        """;

    /// <param name="connection">Nobody else's until the transaction ends.</param>
    /// <param name="right">To write; given back when the transaction ends.</param>
    public static IPreparedTransaction Begin(WriteConnection connection, IDisposable right) => new Transaction(connection, right);

    /// <summary>Takes part in the transaction that runs on the connection: its end is not decided here.</summary>
    public static IPreparedTransaction Within(WriteConnection connection) => new Transaction(connection, right: null);

    /// <summary>All on the caller's thread: SQLite never waits for anything but the disk.</summary>
    private sealed class Transaction(WriteConnection connection, IDisposable? right) : IPreparedTransaction
    {
        private bool _isOpen;

        /// <remarks>The pending rows are walked from the oldest, see <see cref="SqliteClaim"/>. Nobody else writes, so nothing is begun before there is one.</remarks>
        public Task<IReadOnlyList<WorkItem>> HeadsAsync(string lane, int count, DateTimeOffset now, CancellationToken ct)
        {
            var heads = new List<WorkItem>(count);
            var streams = new HashSet<string>(StringComparer.Ordinal);
            try
            {
                var pending = connection.Prepare(Pending);
                pending.Bind(1, lane);
                pending.Bind(2, now.ToUnixTimeMilliseconds());
                while (heads.Count < count && pending.Step())
                {
                    if (streams.Add(pending.Text(1)) && pending.Flag(2))
                    {
                        heads.Add(Head(pending, lane));
                    }
                }

                pending.Reset();
                if (heads.Count > 0)
                {
                    connection.Begin(flush: true);
                    _isOpen = true;
                }
            }
            catch
            {
                // Whatever was wrong with the connection, the next transaction gets a new one.
                Abandon();
                throw;
            }

            return Task.FromResult<IReadOnlyList<WorkItem>>(heads);
        }

        public Task<IReadOnlyList<IReadOnlyList<T>>> ReadAsync<T>(string sql, IReadOnlyList<object?[]> runs, Func<IPreparedRow, T> read, CancellationToken ct)
        {
            var results = new List<IReadOnlyList<T>>(runs.Count);
            try
            {
                var statement = connection.Prepare(sql);
                foreach (var values in runs)
                {
                    statement.Bind(values);
                    var rows = new List<T>();
                    while (statement.Step())
                    {
                        rows.Add(read(statement));
                    }

                    statement.Reset();
                    results.Add(rows);
                }
            }
            catch
            {
                Abandon();
                throw;
            }

            return Task.FromResult<IReadOnlyList<IReadOnlyList<T>>>(results);
        }

        public Task<IReadOnlyList<int>> RunAsync(IReadOnlyList<(string Sql, object?[] Values)> steps, CancellationToken ct)
        {
            var changed = new List<int>(steps.Count);
            try
            {
                foreach (var (sql, values) in steps)
                {
                    var statement = connection.Prepare(sql);
                    statement.Bind(values);
                    changed.Add(statement.Run());
                }
            }
            catch
            {
                Abandon();
                throw;
            }

            return Task.FromResult<IReadOnlyList<int>>(changed);
        }

        public Task CommitAsync(CancellationToken ct)
        {
            if (!_isOpen)
            {
                return Task.CompletedTask;
            }

            try
            {
                connection.Commit();
                _isOpen = false;
            }
            catch
            {
                Abandon();
                throw;
            }

            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            try
            {
                if (_isOpen)
                {
                    connection.RollBack();
                }
            }
            finally
            {
                right?.Dispose();
            }

            return ValueTask.CompletedTask;
        }

        private void Abandon()
        {
            _isOpen = false;
            connection.Dispose();
        }

        private static WorkItem Head(SqliteStatement row, string lane) => new()
        {
            Seq = row.Number(0),
            Lane = lane,
            StreamKey = row.Text(1),
            Id = row.Text(3),
            Group = row.Text(4),
            MessageId = row.IsNull(5) ? null : row.Text(5),
            Payload = row.IsNull(6) ? null : row.Bytes(6),
            ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Number(7)),
            DueAt = QueueRow.AtOnce,
            Attempts = (int)row.Number(8),
            Fence = row.Number(9),
        };
    }
}

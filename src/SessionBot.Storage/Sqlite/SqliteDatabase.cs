using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

/// <summary>One SQLite file in WAL mode with synchronous=FULL: what was committed survives a power loss.</summary>
public sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly SqliteConnectionStringBuilder _settings;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly WriteConnection _kept;
    private FileStream? _alone;
    private bool _hasTraces;

    public SqliteDatabase(string connectionString)
    {
        _settings = new SqliteConnectionStringBuilder(connectionString);
        _settings.DataSource = Path.GetFullPath(_settings.DataSource);

        // Within this process writers queue; another process that holds the file longer must not hold up LINE's two seconds.
        _settings.DefaultTimeout = 2;
        _kept = new WriteConnection(ConnectionString);
    }

    public string ConnectionString => _settings.ToString();

    public string FilePath => _settings.DataSource;

    /// <summary>Held by the one process that works on the file.</summary>
    internal string LockPath => FilePath + ".lock";

    public string Description => $"SQLite {FilePath}";

    public Task<bool> ExistsAsync(CancellationToken ct) => Task.FromResult(File.Exists(FilePath));

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(ct);
        await SecureDelete.AskAsync(connection, ct);
        return connection;
    }

    public async Task<IDisposable> EnterWriteAsync(CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        return new WriteRight(_writer);
    }

    /// <remarks>All on the caller's thread: whoever takes events in has one for it. Of those who wait for the right to write it is the first.</remarks>
    public Task<int> AppendAsync(IReadOnlyList<WorkItem> items, HandleStored? handle, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
        {
            return Task.FromCanceled<int>(ct);
        }

        _writer.Wait(ct);
        return AppendAsync(items, handle, new WriteRight(_writer), ct);
    }

    public async Task<IReadOnlyList<Lease>> ClaimAsync(QueueClaim claim, CancellationToken ct)
    {
        using var right = await EnterWriteAsync(ct);
        return _kept.Run(connection => SqliteClaim.Run(connection, claim, flush: claim.AlsoSet.Length > 0));
    }

    public async Task<IPreparedTransaction> BeginPreparedAsync(CancellationToken ct) => SqlitePrepared.Begin(_kept, await EnterWriteAsync(ct));

    public async Task<IReadOnlyList<long>> MarkSentAsync(IReadOnlyList<SentMessage> sent, CancellationToken ct)
    {
        using var right = await EnterWriteAsync(ct);
        return _kept.Run(connection => SqliteMarkSent.Run(connection, sent));
    }

    public Task LockGroupAsync(SessionBotDb db, string group, CancellationToken ct) => Task.CompletedTask;

    public Task LockAllGroupsAsync(SessionBotDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task CommittedAsync(bool hasErased, CancellationToken ct)
    {
        if (_hasTraces |= hasErased)
        {
            await using var connection = await OpenAsync(ct);
            _hasTraces = !await WriteAheadLog.TryEmptyAsync(connection, ct);
        }
    }

    /// <remarks>
    /// EF guards a migration with a row in the table <c>__EFMigrationsLock</c>, which a killed process leaves behind and every
    /// later start would wait for. The operating system's file lock dies with its process, so under it that row is stale.
    /// </remarks>
    public async Task MigrateAsync(SessionBotDb db, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
            await using var fileLock = await FileLock.AcquireAsync(FilePath + ".migration.lock", ct);
            await MigrateUnderLockAsync(db, ct);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnusableException(
                $"The database {FilePath} cannot be brought up to date: {exception.Message} "
                + "Check that ConnectionStrings:Database names the right file and that the service may write it and its folder.",
                exception);
        }
    }

    /// <remarks>
    /// The lock file is held until this process ends, however it ends. Two services on one file would take each other's leases, and
    /// answer to two LINE platforms out of one queue; verbs that only read or migrate need no lock.
    /// </remarks>
    public async Task TakeOverAsync(CancellationToken ct)
    {
        _alone ??= FileLock.TryAcquire(LockPath) ?? throw new DatabaseUnusableException(
            $"The database {FilePath} is in use by another SessionBot: stop that one, or give this one a file of its own by ConnectionStrings:Database. "
            + "Several processes can only share a PostgreSQL database.");
        await using var connection = await OpenAsync(ct);
        await using var free = connection.CreateCommand();
        free.CommandText = """
            UPDATE work_item SET lease_until = NULL, last_error = NULL WHERE status = 0 AND lease_until IS NOT NULL;
            UPDATE outgoing_message SET lease_until = NULL WHERE status = 0 AND lease_until IS NOT NULL;
            """;
        await free.ExecuteNonQueryAsync(ct);
    }

    public void Dispose()
    {
        _alone?.Dispose();
        _kept.Dispose();
        _writer.Dispose();
    }

    private async Task<int> AppendAsync(IReadOnlyList<WorkItem> items, HandleStored? handle, WriteRight right, CancellationToken ct)
    {
        using (right)
        {
            return (handle is null ? null : await SqliteAppend.TryRunAsync(_kept, items, handle, ct)) ?? _kept.Run(connection => SqliteAppend.Run(connection, items));
        }
    }

    private async Task MigrateUnderLockAsync(SessionBotDb db, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = TableIsThere("__EFMigrationsLock");
        if (await command.ExecuteScalarAsync(ct) is not null)
        {
            command.CommandText = """DELETE FROM "__EFMigrationsLock" """;
            await command.ExecuteNonQueryAsync(ct);
        }

        await db.MigrateIfBehindAsync(connection, TableIsThere("__EFMigrationsHistory"), ct);
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string TableIsThere(string table) => $"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{table}'";

    private sealed class WriteRight(SemaphoreSlim writer) : IDisposable
    {
        private int _returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0)
            {
                writer.Release();
            }
        }
    }
}

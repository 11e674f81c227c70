using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.PostgreSql;

/// <summary>A PostgreSQL database, shared by any number of processes.</summary>
public sealed class PostgreSqlDatabase : IDatabase, IAsyncDisposable, IDisposable
{
    private const int OldestVersion = 15;

    /// <summary>Any number will do, as long as nothing else in the database locks by it.</summary>
    internal const long MigrationLock = 0x5E55_10B0;

    /// <summary>
    /// A process that is halted in the middle of a transaction holds its locks: the server ends that transaction after ten seconds,
    /// and the others go on. No transaction of ours pauses for long by itself.
    /// </summary>
    private const string EndHaltedTransactions = "-c idle_in_transaction_session_timeout=10000";

    private readonly PostgreSqlAppend _append;

    public PostgreSqlDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "SessionBot", MaxAutoPrepare = 100 };
        settings.Options = $"{settings.Options} {EndHaltedTransactions}".Trim();
        Description = $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}";
        DataSource = NpgsqlDataSource.Create(settings);
        _append = new PostgreSqlAppend(DataSource);
    }

    public string Description { get; }

    /// <summary>The pool that everything shares; no reader of it learns the password.</summary>
    public NpgsqlDataSource DataSource { get; }

    public async Task<bool> ExistsAsync(CancellationToken ct)
    {
        try
        {
            await using var command = DataSource.CreateCommand("SELECT to_regclass('work_item') IS NOT NULL");
            return (bool)(await command.ExecuteScalarAsync(ct))!;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    public async Task<DbConnection> OpenAsync(CancellationToken ct) => await DataSource.OpenConnectionAsync(ct);

    public Task<IDisposable> EnterWriteAsync(CancellationToken ct) => Task.FromResult<IDisposable>(new NothingHeld());

    /// <remarks>Nothing is handled here: that takes the groups' locks, and whoever has one would hold up all that comes in.</remarks>
    public Task<int> AppendAsync(IReadOnlyList<WorkItem> items, HandleStored? handle, CancellationToken ct) => _append.RunAsync(items, ct);

    public Task<IReadOnlyList<Lease>> ClaimAsync(QueueClaim claim, CancellationToken ct) => PostgreSqlClaim.RunAsync(DataSource, claim, ct);

    public Task<IPreparedTransaction> BeginPreparedAsync(CancellationToken ct) => PostgreSqlPrepared.BeginAsync(DataSource, ct);

    public Task<IReadOnlyList<long>> MarkSentAsync(IReadOnlyList<SentMessage> sent, CancellationToken ct) => PostgreSqlMarkSent.RunAsync(DataSource, sent, ct);

    public Task LockGroupAsync(SessionBotDb db, string group, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock_shared({WriteLocks.AllGroups}, 0), pg_advisory_xact_lock({WriteLocks.OneGroup}, hashtext({group}))", ct);

    public Task LockAllGroupsAsync(SessionBotDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLocks.AllGroups}, 0)", ct);

    /// <remarks>The server overwrites nothing in place: dead rows go with its autovacuum, its log with the next checkpoints.</remarks>
    public Task CommittedAsync(bool hasErased, CancellationToken ct) => Task.CompletedTask;

    /// <remarks>
    /// The first migration makes the table that EF would lock by, so processes that start together would trip over each other.
    /// This lock belongs to a connection, and ends with it when its process is killed; what was half migrated is then rolled back.
    /// </remarks>
    public async Task MigrateAsync(SessionBotDb db, CancellationToken ct)
    {
        try
        {
            await using var guard = await DataSource.OpenConnectionAsync(ct);
            RefuseOldServer(guard);
            await using var enter = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationLock})", guard) { CommandTimeout = 0 };
            await enter.ExecuteNonQueryAsync(ct);
            await db.MigrateIfBehindAsync(guard, """SELECT to_regclass('"__EFMigrationsHistory"')::text""", ct);
            await using var leave = new NpgsqlCommand($"SELECT pg_advisory_unlock({MigrationLock})", guard);
            await leave.ExecuteNonQueryAsync(ct);
        }
        catch (Exception exception) when (DatabaseFaults.Cause(exception) is { } fault)
        {
            throw new DatabaseUnusableException($"{Description} cannot be brought up to date: {fault.Message} {Remedy(fault)}", exception);
        }
    }

    /// <remarks>Other processes may be at work: leases that an ended one left behind run out by themselves.</remarks>
    public Task TakeOverAsync(CancellationToken ct) => Task.CompletedTask;

    public void Dispose() => DataSource.Dispose();

    public ValueTask DisposeAsync() => DataSource.DisposeAsync();

    private void RefuseOldServer(NpgsqlConnection connection)
    {
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new DatabaseUnusableException(
                $"{Description} is version {connection.PostgreSqlVersion}: SessionBot needs PostgreSQL {OldestVersion} or later.");
        }
    }

    private static string Remedy(DbException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => "Create it, for example with createdb, or name another in ConnectionStrings:Database.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "Check Username and Password in ConnectionStrings:Database.",
        PostgresErrorCodes.InsufficientPrivilege => "The user must own the database, or be allowed to create tables in its schema public.",
        _ => "Check that ConnectionStrings:Database names the right server and that it runs.",
    };

    private sealed class NothingHeld : IDisposable
    {
        public void Dispose()
        {
            // The server orders its writers itself.
        }
    }
}

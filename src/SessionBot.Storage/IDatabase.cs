using System.Data.Common;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage;

/// <summary>What differs between databases beside the EF model.</summary>
public interface IDatabase
{
    /// <summary>For people: which database this is, without credentials.</summary>
    string Description { get; }

    /// <summary>False before the first migration.</summary>
    Task<bool> ExistsAsync(CancellationToken ct);

    /// <summary>A connection of its own for prepared commands; the caller disposes it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>
    /// Waits for the right to write within this process; disposing the result gives it back. SQLite has one writer, and its
    /// own busy wait blocks a thread; here writers queue without one. Never hold it across a call to LINE or to a model.
    /// </summary>
    Task<IDisposable> EnterWriteAsync(CancellationToken ct);

    /// <summary>See <see cref="WorkQueue.AppendAsync(IReadOnlyList{WorkItem}, HandleStored, CancellationToken)"/>.</summary>
    Task<int> AppendAsync(IReadOnlyList<WorkItem> items, HandleStored? handle, CancellationToken ct);

    /// <summary>Leases what is asked for. Two claims that run at once never get the same row.</summary>
    Task<IReadOnlyList<Lease>> ClaimAsync(QueueClaim claim, CancellationToken ct);

    /// <summary>Begins a write transaction of prepared statements; disposing it ends it.</summary>
    Task<IPreparedTransaction> BeginPreparedAsync(CancellationToken ct);

    /// <summary>See <see cref="WorkQueue.MarkSentAsync"/>.</summary>
    Task<IReadOnlyList<long>> MarkSentAsync(IReadOnlyList<SentMessage> sent, CancellationToken ct);

    /// <summary>
    /// Inside a transaction, until it ends: nobody else changes this study group. The rules read what is there and decide by
    /// it, such as the next question's number; on SQLite every write transaction has the whole database to itself already.
    /// </summary>
    Task LockGroupAsync(SessionBotDb db, string group, CancellationToken ct);

    /// <summary>The same for all study groups at once.</summary>
    Task LockAllGroupsAsync(SessionBotDb db, CancellationToken ct);

    /// <summary>
    /// After a commit, with the right to write still held. Where the database keeps earlier versions of rows in files of its own,
    /// what was erased is taken out of them; when that fails now, after the next commit.
    /// </summary>
    Task CommittedAsync(bool hasErased, CancellationToken ct);

    /// <summary>Brings the schema up to date; safe when several processes start at once or one was killed on the way.</summary>
    /// <exception cref="DatabaseUnusableException">The file, its folder or its content does not allow it.</exception>
    Task MigrateAsync(SessionBotDb db, CancellationToken ct);

    /// <summary>
    /// Frees the leases that an ended process left behind, where the database can tell that no other process works on it;
    /// elsewhere they run out by themselves. A reply that waited for its lease to run out would miss its minute.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">It serves one process only, and another one has it.</exception>
    Task TakeOverAsync(CancellationToken ct);
}

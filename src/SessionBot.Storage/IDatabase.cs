using System.Data.Common;

namespace SessionBot.Storage;

/// <summary>What differs between databases beside the EF model.</summary>
public interface IDatabase
{
    /// <summary>For people: which database this is, without credentials.</summary>
    string Description { get; }

    /// <summary>False before the first migration.</summary>
    bool Exists { get; }

    /// <summary>A connection of its own for prepared commands; the caller disposes it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>
    /// Waits for the right to write within this process; disposing the result gives it back. SQLite has one writer, and its
    /// own busy wait blocks a thread; here writers queue without one. Never hold it across a call to LINE or to a model.
    /// </summary>
    Task<IDisposable> EnterWriteAsync(CancellationToken ct);

    /// <summary>Brings the schema up to date; safe when several processes start at once or one was killed on the way.</summary>
    /// <exception cref="DatabaseUnusableException">The file, its folder or its content does not allow it.</exception>
    Task MigrateAsync(SessionBotDb db, CancellationToken ct);

    /// <summary>
    /// Frees the leases that an ended process left behind, where the database can tell that no other process works on it;
    /// elsewhere they run out by themselves. A reply that waited for its lease to run out would miss its minute.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">It serves one process only, and another one has it.</exception>
    Task TakeOverAsync(SessionBotDb db, CancellationToken ct);
}

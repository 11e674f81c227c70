using Microsoft.EntityFrameworkCore;

namespace SessionBot.Storage;

/// <summary>Runs work in one write transaction on the scope's context, and saves and commits it when the work returns.</summary>
public sealed class Transactions(IDatabase database, SessionBotDb db)
{
    private bool _erases;

    /// <summary>What the running transaction erases leaves the database's files too, once it has committed.</summary>
    public void LeaveNoTrace() => _erases = true;

    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(work);
        _erases = false;
        using var right = await database.EnterWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await work(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await transaction.DisposeAsync();
        await database.CommittedAsync(_erases, CancellationToken.None);
        _erases = false;
    }
}

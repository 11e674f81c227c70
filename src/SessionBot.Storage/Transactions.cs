using Microsoft.EntityFrameworkCore;

namespace SessionBot.Storage;

/// <summary>Runs work in one write transaction on the scope's context, and saves and commits it when the work returns.</summary>
public sealed class Transactions(IDatabase database, SessionBotDb db)
{
    private readonly List<Action> _afterwards = [];
    private bool _erases;

    /// <summary>What the running transaction erases leaves the database's files too, once it has committed.</summary>
    public void LeaveNoTrace() => _erases = true;

    /// <summary>Done once the running transaction has committed, and not at all when it has not.</summary>
    /// <param name="act">Quick, and never throws.</param>
    public void AfterCommit(Action act) => _afterwards.Add(act);

    /// <summary>For what changes nothing but rows that a lease or a version guards.</summary>
    public Task RunAsync(Func<CancellationToken, Task> work, CancellationToken ct) => RunAsync(_ => Task.CompletedTask, work, ct);

    /// <summary>For what belongs to one study group: nobody else changes it meanwhile.</summary>
    public Task RunForGroupAsync(string group, Func<CancellationToken, Task> work, CancellationToken ct) =>
        RunAsync(token => database.LockGroupAsync(db, group, token), work, ct);

    public Task RunForAllGroupsAsync(Func<CancellationToken, Task> work, CancellationToken ct) =>
        RunAsync(token => database.LockAllGroupsAsync(db, token), work, ct);

    private async Task RunAsync(Func<CancellationToken, Task> enter, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(work);
        _erases = false;
        _afterwards.Clear();

        // The first of a process builds it, in a second or more: nobody is to wait for that behind this transaction, nor the server to end it for its silence.
        _ = db.Model;
        using var right = await database.EnterWriteAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await enter(ct);
        await work(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        _afterwards.ForEach(act => act());
        _afterwards.Clear();
        await transaction.DisposeAsync();
        await database.CommittedAsync(_erases, CancellationToken.None);
        _erases = false;
    }
}

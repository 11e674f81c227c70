using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionBot.Storage.Moving;

/// <summary>Copies every row of one database into an empty other one of the same version, in one transaction.</summary>
public static class DatabaseCopy
{
    private const int BatchSize = 500;

    private static readonly MethodInfo CopyTable = typeof(DatabaseCopy).GetMethod(nameof(CopyTableAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="completeAsync">What belongs to the copy and is done before it counts.</param>
    /// <returns>How many rows of each table were copied, by the table's name.</returns>
    /// <exception cref="DatabaseUnusableException">The target holds data already.</exception>
    public static async Task<IReadOnlyList<(string Table, int Rows)>> RunAsync(SessionBotDb from, SessionBotDb to, Func<CancellationToken, Task> completeAsync, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(completeAsync);
        await using var reading = await from.Database.BeginTransactionAsync(ct);
        await using var writing = await to.Database.BeginTransactionAsync(ct);
        to.ChangeTracker.AutoDetectChangesEnabled = false;
        var copied = new List<(string, int)>();
        foreach (var type in ParentsFirst(from.Model))
        {
            var rows = (Task<int>)CopyTable.MakeGenericMethod(type.ClrType).Invoke(null, [from, to, ct])!;
            copied.Add((type.GetTableName()!, await rows));
        }

        await completeAsync(ct);
        await writing.CommitAsync(ct);
        return copied;
    }

    private static async Task<int> CopyTableAsync<TRow>(SessionBotDb from, SessionBotDb to, CancellationToken ct)
        where TRow : class
    {
        if (await to.Set<TRow>().AnyAsync(ct))
        {
            throw new DatabaseUnusableException($"The target holds rows in {typeof(TRow).Name} already: name an empty database, so that nothing is mixed up.");
        }

        var rows = 0;
        var batch = new List<TRow>(BatchSize);
        await foreach (var row in from.Set<TRow>().IgnoreAutoIncludes().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            batch.Add(row);
            if (batch.Count == BatchSize)
            {
                rows += await SaveAsync(to, batch, ct);
            }
        }

        return rows + await SaveAsync(to, batch, ct);
    }

    private static async Task<int> SaveAsync<TRow>(SessionBotDb to, List<TRow> batch, CancellationToken ct)
        where TRow : class
    {
        var rows = batch.Count;
        to.Set<TRow>().AddRange(batch);
        await to.SaveChangesAsync(ct);
        to.ChangeTracker.Clear();
        batch.Clear();
        return rows;
    }

    /// <summary>A row is written after those that it refers to.</summary>
    internal static List<IEntityType> ParentsFirst(IModel model)
    {
        var left = model.GetEntityTypes().OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        var sorted = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || sorted.Contains(key.PrincipalEntityType)));
            left.Remove(next);
            sorted.Add(next);
        }

        return sorted;
    }
}

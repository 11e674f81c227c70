using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionBot.Storage.PostgreSql;

/// <summary>
/// PostgreSQL refuses U+0000 in text, and with it the whole transaction. Nobody types it, but JSON may carry it, and one odd
/// message must not stop those that are stored with it: it is left out.
/// </summary>
internal sealed class StorableText : SaveChangesInterceptor
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var changed = eventData.Context!.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified);
        foreach (var property in changed.SelectMany(entry => entry.Properties))
        {
            if (property.CurrentValue is string text && text.Contains('\0'))
            {
                property.CurrentValue = Of(text);
            }
        }

        return ValueTask.FromResult(result);
    }
}

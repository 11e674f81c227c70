using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SessionBot.Storage;

internal static class PendingMigrations
{
    /// <summary>Migrates a database that is behind. EF would build and compare the whole model before it looks whether there is anything to do, at every start.</summary>
    public static async Task MigrateIfBehindAsync(this DatabaseFacade database, CancellationToken ct)
    {
        if ((await database.GetPendingMigrationsAsync(ct)).Any())
        {
            await database.MigrateAsync(ct);
        }
    }
}

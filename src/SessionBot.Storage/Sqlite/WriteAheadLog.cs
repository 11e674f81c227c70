using System.Data.Common;

namespace SessionBot.Storage.Sqlite;

/// <summary>The file beside the database that holds every page as each transaction left it, also with what a later one erased.</summary>
internal static class WriteAheadLog
{
    private const int Tries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Brings all of it into the database and cuts it to nothing (sqlite.org/pragma.html#pragma_wal_checkpoint).</summary>
    /// <returns>False while somebody reads from it: whoever reads does so for milliseconds.</returns>
    public static async Task<bool> TryEmptyAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        for (var left = Tries; left > 0; left--)
        {
            // The first column is 1 when it was in somebody's way.
            if (await command.ExecuteScalarAsync(ct) is 0L)
            {
                return true;
            }

            // SQLite has no way to tell when the reader is done.
            await Task.Delay(Pause, ct);
        }

        return false;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Sqlite;

namespace SessionBot.Storage.Tests;

/// <summary>An SQLite file in a temporary folder.</summary>
internal sealed class FreshSqlite : FreshDatabase
{
    private readonly DirectoryInfo _folder;

    public FreshSqlite(string file = "sessionbot.db", string settings = "")
        : this(Directory.CreateTempSubdirectory("storage-"), file, settings)
    {
    }

    private FreshSqlite(DirectoryInfo folder, string file, string settings)
        : this(folder, new SqliteDatabase($"Data Source={Path.Combine(folder.FullName, file)};{settings}"))
    {
    }

    private FreshSqlite(DirectoryInfo folder, SqliteDatabase database)
        : base(database) => (_folder, Database) = (folder, database);

    public SqliteDatabase Database { get; }

    public string Folder => _folder.FullName;

    public static async Task<FreshSqlite> MigratedAsync()
    {
        var fresh = new FreshSqlite();
        await fresh.MigrateAsync();
        return fresh;
    }

    public override SessionBotDb Context() =>
        new SqliteSessionBotDb(SqliteServices.Use(new DbContextOptionsBuilder<SqliteSessionBotDb>(), Database).Options);

    public override void Dispose()
    {
        using (var connection = new SqliteConnection(Database.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Database.Dispose();
        _folder.Delete(recursive: true);
    }
}

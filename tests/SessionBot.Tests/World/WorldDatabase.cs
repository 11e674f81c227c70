using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Sqlite;
using TestKit.Databases;

namespace SessionBot.Tests.World;

/// <summary>
/// The database of one <see cref="BotWorld"/>: an SQLite file, or, with SESSIONBOT_TEST_DATABASE=PostgreSql, a database on the
/// shared server, so that the whole suite can be run on both. It is a copy of one that has been migrated once for all of them.
/// </summary>
internal sealed class WorldDatabase : IDisposable
{
    private static readonly Lazy<Task<string>> MigratedFile = new(MakeFileAsync);
    private static readonly Lazy<Task<string>> MigratedDatabase = new(MakeTemplateAsync);

    private readonly PostgreSqlCopy? _copy;

    private WorldDatabase(string connectionString, PostgreSqlCopy? copy) => (ConnectionString, _copy) = (connectionString, copy);

    public string ConnectionString { get; }

    public static async Task<WorldDatabase> CreateAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_DATABASE") != "PostgreSql")
        {
            var file = Path.Combine(folder, "test.db");
            File.Copy(await MigratedFile.Value, file);
            return new($"Data Source={file}", null);
        }

        var copy = PostgreSqlCopy.Create(await MigratedDatabase.Value);
        return new(copy.ConnectionString, copy);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _copy?.Dispose();
    }

    private static async Task<string> MakeFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sessionbot-migrated-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        using var database = new SqliteDatabase($"Data Source={Path.Combine(folder.FullName, "migrated.db")};Pooling=False");
        await using var db = new SqliteSessionBotDb(new DbContextOptionsBuilder<SqliteSessionBotDb>().UseSqlite(database.ConnectionString).Options);
        await database.MigrateAsync(db, CancellationToken.None);
        return database.FilePath;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var template = PostgreSqlCopy.Create();
        await using var database = new PostgreSqlDatabase(template.ConnectionString);
        await using var db = new PostgreSqlSessionBotDb(new DbContextOptionsBuilder<PostgreSqlSessionBotDb>().UseNpgsql(database.DataSource).Options);
        await database.MigrateAsync(db, CancellationToken.None);
        return template.Name;
    }
}

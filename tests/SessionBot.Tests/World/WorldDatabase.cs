using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.PostgreSql;
using TestKit.Databases;

namespace SessionBot.Tests.World;

/// <summary>
/// The database of one <see cref="BotWorld"/>: an SQLite file, or, with SESSIONBOT_TEST_DATABASE=PostgreSql, a database on the
/// shared server, so that the whole suite can be run on both.
/// </summary>
internal sealed class WorldDatabase : IDisposable
{
    private static readonly Lazy<Task<string>> Migrated = new(MakeTemplateAsync);

    private readonly PostgreSqlCopy? _copy;

    private WorldDatabase(string connectionString, PostgreSqlCopy? copy) => (ConnectionString, _copy) = (connectionString, copy);

    public string ConnectionString { get; }

    public static async Task<WorldDatabase> CreateAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_DATABASE") != "PostgreSql")
        {
            return new($"Data Source={Path.Combine(folder, "test.db")}", null);
        }

        var copy = PostgreSqlCopy.Create(await Migrated.Value);
        return new(copy.ConnectionString, copy);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _copy?.Dispose();
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

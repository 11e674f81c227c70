using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.PostgreSql;
using TestKit.Databases;

namespace SessionBot.Storage.Tests;

/// <summary>A database of its own on the shared PostgreSQL server.</summary>
internal sealed class FreshPostgreSql : FreshDatabase
{
    private static readonly Lazy<Task<string>> Migrated = new(MakeTemplateAsync);

    private readonly PostgreSqlCopy _copy;

    public FreshPostgreSql(string? template = null)
        : this(PostgreSqlCopy.Create(template))
    {
    }

    private FreshPostgreSql(PostgreSqlCopy copy)
        : this(copy, new PostgreSqlDatabase(copy.ConnectionString))
    {
    }

    private FreshPostgreSql(PostgreSqlCopy copy, PostgreSqlDatabase database)
        : base(database) => (_copy, Database) = (copy, database);

    public PostgreSqlDatabase Database { get; }

    public string ConnectionString => _copy.ConnectionString;

    /// <summary>Copying a migrated database is ten times faster than migrating one.</summary>
    public static async Task<FreshPostgreSql> MigratedAsync() => new(await Migrated.Value);

    public override SessionBotDb Context() => Context(Database);

    public static PostgreSqlSessionBotDb Context(PostgreSqlDatabase database) =>
        new(PostgreSqlServices.Use(new DbContextOptionsBuilder<PostgreSqlSessionBotDb>(), database).Options);

    public override void Dispose()
    {
        Database.Dispose();
        _copy.Dispose();
    }

    private static async Task<string> MakeTemplateAsync()
    {
        // Lives as long as the test process; the server with its folder is thrown away after the run.
        var template = PostgreSqlCopy.Create();
        await using var database = new PostgreSqlDatabase(template.ConnectionString);
        await using var db = Context(database);
        await database.MigrateAsync(db, CancellationToken.None);
        return template.Name;
    }
}

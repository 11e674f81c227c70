using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SessionBot.Storage.Sqlite;

public sealed class SqliteSessionBotDb(DbContextOptions<SqliteSessionBotDb> options) : SessionBotDb(options);

/// <summary>Lets <c>dotnet ef migrations</c> make the context without starting the service.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteSessionBotDb>
{
    public SqliteSessionBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSessionBotDb>().UseSqlite("Data Source=design-time.db").Options);
}

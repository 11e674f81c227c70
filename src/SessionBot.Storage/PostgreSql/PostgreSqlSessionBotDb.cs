using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SessionBot.Storage.PostgreSql;

public sealed class PostgreSqlSessionBotDb(DbContextOptions<PostgreSqlSessionBotDb> options) : SessionBotDb(options)
{
    /// <summary>Text is compared and sorted by its code points, as SQLite does, whatever the locale of the server is.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}

/// <summary>Lets <c>dotnet ef migrations</c> make the context without starting the service.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlSessionBotDb>
{
    public PostgreSqlSessionBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlSessionBotDb>().UseNpgsql("Host=localhost;Database=design-time").Options);
}

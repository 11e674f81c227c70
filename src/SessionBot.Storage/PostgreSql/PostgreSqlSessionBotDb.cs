using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;

namespace SessionBot.Storage.PostgreSql;

public sealed class PostgreSqlSessionBotDb(DbContextOptions<PostgreSqlSessionBotDb> options) : SessionBotDb(options)
{
    private const string Json = "jsonb";

    /// <summary>Text is compared and sorted by its code points, as SQLite does, whatever the locale of the server is.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Properties<List<QuestionWording>>().HaveColumnType(Json);
        configurationBuilder.Properties<List<SessionSpeaker>>().HaveColumnType(Json);
        configurationBuilder.Properties<List<AgendaItem>>().HaveColumnType(Json);
    }
}

/// <summary>Lets <c>dotnet ef migrations</c> make the context without starting the service.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlSessionBotDb>
{
    public PostgreSqlSessionBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlSessionBotDb>().UseNpgsql("Host=localhost;Database=design-time").Options);
}

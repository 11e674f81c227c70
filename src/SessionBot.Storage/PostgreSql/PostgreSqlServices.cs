using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SessionBot.Storage.PostgreSql;

internal static class PostgreSqlServices
{
    public static void AddPostgreSql(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IDatabase>(_ => new PostgreSqlDatabase(connectionString));
        services.AddDbContextPool<SessionBotDb, PostgreSqlSessionBotDb>((provider, options) => Use(options, (PostgreSqlDatabase)provider.GetRequiredService<IDatabase>()));
    }

    internal static TOptions Use<TOptions>(TOptions options, PostgreSqlDatabase database)
        where TOptions : DbContextOptionsBuilder
    {
        // A question's messages and answers are few, and one query sees one state of them, where two would see two.
        options.UseNpgsql(database.DataSource, postgreSql => postgreSql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(new StorableText());
        return options;
    }
}

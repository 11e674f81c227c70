using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SessionBot.Storage.PostgreSql;

internal static class PostgreSqlServices
{
    public static void AddPostgreSql(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IDatabase>(_ => new PostgreSqlDatabase(connectionString));
        services.AddDbContext<SessionBotDb, PostgreSqlSessionBotDb>((provider, options) =>
            options.UseNpgsql(
                ((PostgreSqlDatabase)provider.GetRequiredService<IDatabase>()).DataSource,
                postgreSql => postgreSql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)));
    }
}

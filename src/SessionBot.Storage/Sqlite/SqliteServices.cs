using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

public static class SqliteServices
{
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IDatabase>(_ => new SqliteDatabase(connectionString));

        // A question's messages and answers are few, and one query sees one state of them, where two would see two.
        services.AddDbContext<SessionBotDb, SqliteSessionBotDb>((provider, options) =>
            options
                .UseSqlite(
                    ((SqliteDatabase)provider.GetRequiredService<IDatabase>()).ConnectionString,
                    sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
                .AddInterceptors(new SecureDelete()));
        services.AddScoped<Transactions>();
        services.AddSingleton<WorkQueue>();
        return services;
    }
}

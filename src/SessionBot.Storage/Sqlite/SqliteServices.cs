using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

public static class SqliteServices
{
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IDatabase>(_ => new SqliteDatabase(connectionString));
        services.AddDbContext<SessionBotDb, SqliteSessionBotDb>((provider, options) =>
            options
                .UseSqlite(((SqliteDatabase)provider.GetRequiredService<IDatabase>()).ConnectionString)
                .AddInterceptors(new SecureDelete()));
        services.AddScoped<Transactions>();
        services.AddSingleton<WorkQueue>();
        return services;
    }
}

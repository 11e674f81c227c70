using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SessionBot.Storage.Sqlite;

internal static class SqliteServices
{
    public static void AddSqlite(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IDatabase>(_ => new SqliteDatabase(connectionString));
        services.AddDbContext<SessionBotDb, SqliteSessionBotDb>((provider, options) =>
            options
                .UseSqlite(((SqliteDatabase)provider.GetRequiredService<IDatabase>()).ConnectionString)
                .AddInterceptors(new SecureDelete()));
    }
}

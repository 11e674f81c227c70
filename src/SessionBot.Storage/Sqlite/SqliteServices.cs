using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Sqlite;

public static class SqliteServices
{
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IDatabase>(_ => new SqliteDatabase(connectionString));
        services.AddDbContext<SessionBotDb, SqliteSessionBotDb>((provider, options) => Use(options, (SqliteDatabase)provider.GetRequiredService<IDatabase>()));
        services.AddScoped<Transactions>();
        services.AddSingleton<WorkQueue>();
        return services;
    }

    internal static TOptions Use<TOptions>(TOptions options, SqliteDatabase database)
        where TOptions : DbContextOptionsBuilder
    {
        options.UseSqlite(database.ConnectionString).AddInterceptors(new SecureDelete());
        return options;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SessionBot.Storage.Sqlite;

internal static class SqliteServices
{
    public static void AddSqlite(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IDatabase>(_ => new SqliteDatabase(connectionString));
        services.AddDbContextPool<SessionBotDb, SqliteSessionBotDb>((provider, options) => Use(options, (SqliteDatabase)provider.GetRequiredService<IDatabase>()));
    }

    internal static TOptions Use<TOptions>(TOptions options, SqliteDatabase database)
        where TOptions : DbContextOptionsBuilder
    {
        // A question's messages and answers are few, and one query sees one state of them, where two would see two.
        options.UseSqlite(database.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(new SecureDelete());
        return options;
    }
}

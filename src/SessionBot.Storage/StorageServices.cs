using Microsoft.Extensions.DependencyInjection;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Sqlite;

namespace SessionBot.Storage;

public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString)
    {
        switch (DatabaseKinds.Of(connectionString))
        {
            case DatabaseKind.PostgreSql:
                services.AddPostgreSql(connectionString);
                break;
            case DatabaseKind.Sqlite:
            default:
                services.AddSqlite(connectionString);
                break;
        }

        services.AddScoped<Transactions>();
        services.AddSingleton<WorkQueue>();
        return services;
    }
}

using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SessionBot.Storage.PostgreSql;
using SessionBot.Storage.Sqlite;
using TestKit.Databases;
using Xunit.Sdk;
using Xunit.v3;

namespace SessionBot.Storage.Tests.Upgrades;

/// <summary>Runs a test once for each version that a database has ever had: its parameters are the <see cref="DatabaseKind"/> and the migration.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryVersionAttribute : DataAttribute
{
    public static IEnumerable<(DatabaseKind Kind, string Migration)> All =>
        from type in typeof(SessionBotDb).Assembly.GetTypes()
        let migration = type.GetCustomAttribute<MigrationAttribute>()
        where migration is not null
        let context = type.GetCustomAttribute<DbContextAttribute>()!.ContextType
        orderby migration.Id
        select (context == typeof(SqliteSessionBotDb) ? DatabaseKind.Sqlite : DatabaseKind.PostgreSql, migration.Id);

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
    [
        .. All.Select(version => new TheoryDataRow(version.Kind, version.Migration)
        {
            Skip = version.Kind == DatabaseKind.PostgreSql && TestServers.PostgreSql is null ? TestServers.NoPostgreSql : null,
        }),
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

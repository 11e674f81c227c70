using System.Reflection;
using TestKit.Databases;
using Xunit.Sdk;
using Xunit.v3;

namespace SessionBot.Storage.Tests;

/// <summary>
/// Runs a test once on each database; its first parameter is the <see cref="DatabaseKind"/>, others follow. Without a PostgreSQL
/// server its rows stay visible, skipped with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EveryDatabaseAttribute(params object[] values) : DataAttribute
{
    public object[] Values => values;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow([DatabaseKind.Sqlite, .. values]),
            new TheoryDataRow([DatabaseKind.PostgreSql, .. values]) { Skip = TestServers.PostgreSql is null ? TestServers.NoPostgreSql : null },
        ];
        return ValueTask.FromResult(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}

using System.Text.Json.Nodes;
using SessionBot.Storage.Moving;
using SessionBot.Storage.Tests.Model;

namespace SessionBot.Storage.Tests;

/// <summary>What a session is made of, and how it is written outside of a database.</summary>
public sealed class SessionRowsTests
{
    [Fact]
    public async Task Every_table_is_a_sessions_own_or_left_behind_on_purpose()
    {
        using var file = await FreshSqlite.MigratedAsync();
        await using var db = file.Context();

        Assert.Equal(
            db.Model.GetEntityTypes().Select(type => type.ClrType.Name).Order(StringComparer.Ordinal),
            SessionRows.Kinds.Concat(SessionRows.Others).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_row_reads_back_from_its_JSON_to_the_last_property(DatabaseKind kind)
    {
        using var database = await FreshDatabase.MigratedAsync(kind);
        await using var db = database.Context();

        foreach (var row in new Sample().All.Where(row => SessionRows.Kinds.Contains(row.GetType())))
        {
            var written = RowJson.Write(db, row);
            var read = RowJson.Read(db, row.GetType(), (JsonObject)JsonNode.Parse(written)!);

            Assert.DoesNotContain('\n', written);
            Assert.Equal(written, RowJson.Write(db, read));
            Assert.All(db.Model.FindEntityType(row.GetType())!.GetProperties(), property => Assert.Equivalent(property.PropertyInfo!.GetValue(row), property.PropertyInfo!.GetValue(read), strict: true));
        }
    }
}

using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Moving;

namespace SessionBot.Storage.Tests.Upgrades;

/// <summary>Whatever version somebody comes from, nothing that the database holds is lost on the way to this one.</summary>
public sealed class EveryVersionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryVersion]
    public async Task A_database_of_each_version_comes_along_with_all_that_is_in_it(DatabaseKind kind, string version)
    {
        using var fresh = Empty(kind);
        await using var db = fresh.Context();
        await db.Database.OpenConnectionAsync(Ct);
        var text = new DatabaseText(db.Database.GetDbConnection(), kind);
        await text.RunAsync(await Dump.ReadAsync(kind, version));
        var before = await ContentAsync(text);
        Assert.Equal(version, (await db.Database.GetAppliedMigrationsAsync(Ct)).Last());

        await fresh.MigrateAsync();

        var after = await ContentAsync(text);
        var everywhere = after.Values.SelectMany(rows => rows.SelectMany(row => row.Values)).ToHashSet();
        Assert.All(before.Where(table => table.Key != "__EFMigrationsHistory"), table =>
        {
            Assert.NotEmpty(table.Value);
            var kept = after.GetValueOrDefault(table.Key)?.SelectMany(row => row.Keys).ToHashSet() ?? [];
            Assert.Equal(Lines(table.Value, kept), Lines(after.GetValueOrDefault(table.Key) ?? [], [.. table.Value[0].Keys]));
            Assert.All(table.Value.SelectMany(row => row.Where(value => !kept.Contains(value.Key))), moved => Assert.Contains(moved.Value, everywhere));
        });
    }

    [Theory, EveryVersion]
    public async Task An_upgraded_database_is_shaped_like_a_new_one_and_every_row_of_it_can_be_read(DatabaseKind kind, string version)
    {
        using var old = Empty(kind);
        using var made = await FreshDatabase.MigratedAsync(kind);
        using var copy = await FreshDatabase.MigratedAsync(DatabaseKind.Sqlite);
        await using var db = old.Context();
        await db.Database.OpenConnectionAsync(Ct);
        var text = new DatabaseText(db.Database.GetDbConnection(), kind);
        await text.RunAsync(await Dump.ReadAsync(kind, version));

        await old.MigrateAsync();

        await using var other = made.Context();
        await other.Database.OpenConnectionAsync(Ct);
        Assert.Equal(await new DatabaseText(other.Database.GetDbConnection(), kind).ShapeAsync(), await text.ShapeAsync());
        await using var target = copy.Context();
        var copied = await DatabaseCopy.RunAsync(db, target, _ => Task.CompletedTask, Ct);
        Assert.Contains(copied, table => table is ("Questions", > 0));
    }

    [Fact]
    public void No_dump_is_of_a_version_that_never_was()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            Assert.Equal(
                EveryVersionAttribute.All.Where(version => version.Kind == kind).Select(version => version.Migration),
                Directory.EnumerateFiles(Dump.Folder(kind), "*.sql").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        }
    }

    private static FreshDatabase Empty(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? new FreshSqlite() : new FreshPostgreSql();

    private static async Task<Dictionary<string, List<Dictionary<string, string>>>> ContentAsync(DatabaseText text)
    {
        var content = new Dictionary<string, List<Dictionary<string, string>>>();
        foreach (var table in await text.TablesAsync())
        {
            content[table] = await text.RowsAsync(table);
        }

        return content;
    }

    private static List<string> Lines(List<Dictionary<string, string>> rows, HashSet<string> columns) =>
        [.. rows.Select(row => string.Join(" | ", row.Where(value => columns.Contains(value.Key)).OrderBy(value => value.Key, StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}

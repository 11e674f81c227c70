using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SessionBot.Storage.Moving;
using SessionBot.Storage.Tests.Model;
using TestKit;

namespace SessionBot.Storage.Tests.Upgrades;

/// <summary>
/// A database of an earlier version as it lay on a disk: the tables that its migrations made then, and one of everything that it could store. A dump is
/// made once, when its version is new, and never again: it holds the migrations to what they once were.
/// </summary>
internal static class Dump
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static string Folder(DatabaseKind kind) => Repository.PathTo("tests", "SessionBot.Storage.Tests", "Upgrades", $"{kind}");

    public static async Task<string> ReadAsync(DatabaseKind kind, string version)
    {
        var file = Path.Combine(Folder(kind), $"{version}.sql");
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("UPDATE_APPROVALS") == "1")
        {
            Directory.CreateDirectory(Folder(kind));
            await File.WriteAllTextAsync(file, await WriteAsync(kind, version), Ct);
        }

        Assert.True(File.Exists(file), $"{file} does not exist: run once with UPDATE_APPROVALS=1, read the file, commit it.");
        return await File.ReadAllTextAsync(file, Ct);
    }

    private static async Task<string> WriteAsync(DatabaseKind kind, string version)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync([.. new Sample().All]);
        await using var db = fresh.Context();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync(version, Ct);
        await db.Database.OpenConnectionAsync(Ct);
        var text = new DatabaseText(db.Database.GetDbConnection(), kind);
        var there = await text.TablesAsync();
        var lines = new List<string> { migrator.GenerateScript(toMigration: version).ReplaceLineEndings("\n") };
        foreach (var table in DatabaseCopy.ParentsFirst(db.Model).Select(type => type.GetTableName()!).Where(there.Contains))
        {
            lines.AddRange((await text.RowsAsync(table)).Select(row =>
                $"INSERT INTO \"{table}\" ({string.Join(", ", row.Keys.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", row.Values)});"));
        }

        return string.Join('\n', lines) + "\n";
    }
}

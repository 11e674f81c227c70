using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Storage.Tests.Queue;

namespace SessionBot.Storage.Tests.Sqlite;

/// <summary>What is erased for good stands in no byte of the database's files.</summary>
public sealed class ErasureTests
{
    private const string Mark = "erased-for-good";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_commit_neither_the_file_nor_its_log_holds_it()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await fresh.AppendAsync(Secret("a"));
        Assert.True(IsInAFile(fresh));

        await EraseAsync(fresh);

        Assert.False(IsInAFile(fresh));
    }

    [Fact]
    public async Task Neither_do_they_after_much_else_has_moved_its_row_about()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        for (var number = 0; number < 200; number++)
        {
            await fresh.AppendAsync(Secret($"{number}-{new string('x', number % 40 * 20)}"));
        }

        // Rows that grow in full pages make SQLite split them.
        await fresh.ScalarAsync("UPDATE work_item SET fate = 'question:12345', last_error = hex(zeroblob(20 + seq % 90))");
        await fresh.ScalarAsync("UPDATE work_item SET stream_key = stream_key || hex(zeroblob(seq % 50))");

        await EraseAsync(fresh);

        Assert.False(IsInAFile(fresh));
    }

    [Fact]
    public async Task A_reader_in_the_way_only_puts_it_off_to_the_next_commit()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await fresh.AppendAsync(Secret("a"));
        await using (var reader = await fresh.Database.OpenAsync(Ct))
        {
            await using var reading = await reader.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, Ct);
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM work_item";
            await command.ExecuteScalarAsync(Ct);
            await EraseAsync(fresh);
            Assert.True(IsInAFile(fresh));
        }

        await RunAsync(fresh, _ => { }, db => db.StudyGroups.CountAsync(Ct));

        Assert.False(IsInAFile(fresh));
    }

    private static WorkItem Secret(string id) => Items.Item(id, payload: Encoding.UTF8.GetBytes($"{Mark} {id}"));

    private static Task EraseAsync(FreshSqlite fresh) => RunAsync(
        fresh, transactions => transactions.LeaveNoTrace(), db => db.WorkItems.ExecuteUpdateAsync(item => item.SetProperty(row => row.Payload, (byte[]?)null), Ct));

    private static async Task RunAsync(FreshSqlite fresh, Action<Transactions> prepare, Func<SessionBotDb, Task<int>> work)
    {
        await using var db = fresh.Context();
        var transactions = new Transactions(fresh.Database, db);
        await transactions.RunAsync(
            async _ =>
            {
                prepare(transactions);
                await work(db);
            },
            Ct);
    }

    private static bool IsInAFile(FreshSqlite fresh) => Directory.EnumerateFiles(fresh.Folder).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Mark)) >= 0;
    });
}

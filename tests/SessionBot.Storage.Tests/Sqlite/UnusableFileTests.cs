using TestKit;

namespace SessionBot.Storage.Tests.Sqlite;

/// <summary>Whoever operates the service sees which file it is and what to do.</summary>
public sealed class UnusableFileTests
{
    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        using var readOnly = new FreshSqlite(fresh.Database.FilePath, "Mode=ReadOnly");

        await FailsNamingAsync(readOnly);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_named()
    {
        using var fresh = new FreshSqlite();
        Directory.CreateDirectory(fresh.Database.FilePath);

        await FailsNamingAsync(fresh);
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_named()
    {
        using var fresh = new FreshSqlite(Path.Combine("data", "sessionbot.db"));
        await File.WriteAllTextAsync(Path.Combine(fresh.Folder, "data"), "", TestContext.Current.CancellationToken);

        await FailsNamingAsync(fresh);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        using var fresh = new FreshSqlite();
        await File.WriteAllTextAsync(fresh.Database.FilePath, new string('議', 5000), TestContext.Current.CancellationToken);

        await FailsNamingAsync(fresh);
    }

    [Fact]
    public async Task A_lock_file_that_cannot_be_opened_is_an_error_and_no_endless_wait()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux refuses to open a running program for writing.");
        using var fresh = new FreshSqlite();
        File.CreateSymbolicLink(fresh.Database.FilePath + ".migration.lock", Environment.ProcessPath!);

        await FailsNamingAsync(fresh);
    }

    private static async Task FailsNamingAsync(FreshSqlite fresh)
    {
        var exception = await Assert.ThrowsAsync<DatabaseUnusableException>(
            () => fresh.MigrateAsync().WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken));

        Assert.Contains(fresh.Database.FilePath, exception.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Database", exception.Message, StringComparison.Ordinal);
    }
}

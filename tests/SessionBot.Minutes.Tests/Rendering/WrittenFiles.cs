using SessionBot.Minutes.Rendering;

namespace SessionBot.Minutes.Tests.Rendering;

public sealed class WrittenFiles : IDisposable
{
    private static readonly string[] All = ["minutes.html", "minutes.json", "minutes.md", "minutes.txt"];

    private readonly TemporaryFolder folder = new();

    private string Target => Path.Combine(folder.Path, "out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Four_files_are_written_and_nothing_else_is_left()
    {
        await WriteAsync("clean");

        Assert.Equal(All, Directory.EnumerateFileSystemEntries(Target).Select(Path.GetFileName).Order());
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Writing_again_replaces_them_and_leaves_other_files_alone()
    {
        await WriteAsync("clean");
        await File.WriteAllTextAsync(Path.Combine(Target, "note.txt"), "メモ", TestContext.Current.CancellationToken);

        await WriteAsync("messy");

        Assert.Contains("第9回", await ReadAsync("minutes.txt"), StringComparison.Ordinal);
        Assert.Equal("メモ", await ReadAsync("note.txt"));
    }

    [Fact]
    public async Task A_failure_leaves_what_was_there()
    {
        await WriteAsync("clean");
        File.Delete(Path.Combine(Target, "minutes.txt"));
        Directory.CreateDirectory(Path.Combine(Target, "minutes.txt", "in the way"));
        File.Delete(Path.Combine(Target, "minutes.html"));

        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("messy"));

        Assert.Contains("第8回", await ReadAsync("minutes.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Target, "minutes.html")));
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    private async Task WriteAsync(string name)
    {
        var record = TestSessions.Read(name);
        MinutesFiles.Write(await TestSessions.DraftAsync(record), record, Target);
    }

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Target, file), TestContext.Current.CancellationToken);
}

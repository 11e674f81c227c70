using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>A session folder that somebody wrote by hand, and got wrong.</summary>
public sealed class DraftCommandTests
{
    private const string Session = """
        {
          "studyGroup": "みらい暮らし自治体研究会", "number": 7, "date": "2026-12-10", "start": "15:00", "end": "16:30",
          "place": "オンライン", "participants": "会員", "topic": "書かない窓口の始め方", "speakers": [],
          "reports": [
            { "region": "みなと町", "messages": ["窓口の電子化を始めました。"] }
          ],
          "exchanges": [
            { "kind": "question", "asked": ["費用を教えてください"], "answers": ["約1,200万円でした。"] }
          ]
        }
        """;

    [Fact]
    public async Task A_folder_written_by_hand_becomes_minutes()
    {
        using var folder = Written(Session, talk: "");

        var result = await ServiceCommand.RunAsync(folder, "draft", "session", "--out", "out");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal(
            ["minutes.html", "minutes.json", "minutes.md", "minutes.txt"],
            Directory.EnumerateFiles(folder.PathTo("out")).Select(Path.GetFileName).Order());
        Assert.Contains("費用を教えてください", await File.ReadAllTextAsync(folder.PathTo("out", "minutes.md"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        using var folder = new WorkingFolder();

        await RefusedAsync(folder, [folder.PathTo("session"), "no such folder", "Name a folder that holds session.json and talk.txt"]);
    }

    [Fact]
    public async Task A_missing_session_file_is_named()
    {
        using var folder = Written(session: null, talk: "");

        await RefusedAsync(folder, [folder.PathTo("session", "session.json"), "missing", "Create it"]);
    }

    [Fact]
    public async Task A_missing_talk_is_named()
    {
        using var folder = Written(Session, talk: null);

        await RefusedAsync(folder, [folder.PathTo("session", "talk.txt"), "missing", "an empty file when there are none"]);
    }

    [Theory]
    [InlineData("\"start\": \"15:00\",", "\"start\": \"15:00\"", 2, "not valid JSON", "Check quotes, commas and brackets")]
    [InlineData("\"messages\"", "\"mesages\"", 5, "/reports/0/mesages is not a known member", "Correct its name or remove it")]
    [InlineData("\"question\"", "\"qestion\"", 8, "/exchanges/0/kind is \"qestion\"", "Write one of: question, comment")]
    [InlineData("\"number\": 7", "\"number\": \"7\"", 2, "/number is not a whole number", "Write digits only")]
    [InlineData("2026-12-10", "2026-02-30", 2, "2026-02-30", "Write year, month and day")]
    [InlineData("\"topic\": \"書かない窓口の始め方\", ", "", 1, "/topic is missing", "Add the member \"topic\"")]
    public async Task A_fault_in_the_session_file_is_named_with_its_line(string right, string wrong, int line, string fault, string remedy)
    {
        using var folder = Written(Session.Replace(right, wrong, StringComparison.Ordinal), talk: "");

        await RefusedAsync(folder, [$"{folder.PathTo("session", "session.json")} line {line}:", fault, remedy]);
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_named()
    {
        using var folder = Written(Session, talk: "");
        await File.WriteAllTextAsync(folder.PathTo("out"), "mine", TestContext.Current.CancellationToken);

        var result = await ServiceCommand.RunAsync(folder, "draft", "session", "--out", "out");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains($"{folder.PathTo("out")} is a file: name a folder with --out", result.Error);
        Assert.DoesNotContain("   at ", result.All);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.PathTo("out"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_missing_layout_is_named()
    {
        using var folder = Written(Session, talk: "");

        var result = await ServiceCommand.RunAsync(folder, "draft", "session", "--out", "out", "--layout", "nix.json");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains(folder.PathTo("nix.json"), result.Error);
        Assert.False(Path.Exists(folder.PathTo("out")));
    }

    private static async Task RefusedAsync(WorkingFolder folder, string[] said)
    {
        var before = Everything(folder);

        var result = await ServiceCommand.RunAsync(folder, "draft", "session", "--out", "out");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.All(said, part => Assert.Contains(part, result.Error));
        Assert.Empty(result.Output);
        Assert.Equal(before, Everything(folder));
    }

    private static WorkingFolder Written(string? session, string? talk)
    {
        var folder = new WorkingFolder();
        Directory.CreateDirectory(folder.PathTo("session"));
        foreach (var (name, text) in new[] { ("session.json", session), ("talk.txt", talk) })
        {
            if (text is not null)
            {
                File.WriteAllText(folder.PathTo("session", name), text);
            }
        }

        return folder;
    }

    private static List<string> Everything(WorkingFolder folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order()];
}

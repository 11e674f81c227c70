using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>What somebody types who does not know the program yet, or slips.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--out", "draft", "session")]
    [InlineData("seven", "export", "seven", "--out", "session")]
    [InlineData("menu needs a verb: one of apply, show, rollback", "menu")]
    [InlineData("frob is no verb: use one of apply", "menu", "frob")]
    [InlineData("did you mean --out?", "demo", "--ot", "x")]
    [InlineData("more", "demo", "more")]
    [InlineData("did you mean --layout?", "draft", "session", "--out", "out", "--layuot", "mine.json")]
    [InlineData("did you mean demo?", "dmeo")]
    [InlineData("use one of serve, demo, doctor, draft", "frobnicate")]
    [InlineData("bogus is no setting", "--bogus", "x")]
    [InlineData("bogus is no setting", "serve", "--bogus=x")]
    [InlineData("--urls has no value", "--urls")]
    [InlineData("--Work:Lease has no value", "serve", "--Work:Lease", "--urls", "http://127.0.0.1:0")]
    [InlineData("-x is no setting", "migrate", "-x")]
    [InlineData("more is no setting", "migrate", "more")]
    [InlineData("Work is a section", "migrate", "--Work", "x")]
    [InlineData("did you mean Work:Parallelism?", "migrate", "--Work:Paralelism", "2")]
    [InlineData("did you mean urls?", "migrate", "--ulrs", "http://127.0.0.1:0")]
    [InlineData("did you mean --group?", "export", "7", "--out", "session", "--gruop", "test")]
    public async Task A_slip_is_refused_with_exit_code_2_and_nothing_happens(string said, params string[] arguments)
    {
        using var folder = new WorkingFolder();

        var result = await ServiceCommand.RunAsync(folder, ServiceSettings.Alone(), arguments);

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains(said, result.Error);
        Assert.DoesNotContain("   at ", result.All);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("migrate", "help")]
    [InlineData("--layout", "help", "draft")]
    [InlineData("--layout", "draft", "--help")]
    public async Task Help_helps(string said, params string[] arguments)
    {
        using var folder = new WorkingFolder();

        var result = await ServiceCommand.RunAsync(folder, arguments);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("Usage:", result.Output);
        Assert.Contains(said, result.Output);
    }

    [Fact]
    public async Task Settings_of_ASP_NET_Core_and_of_the_log_pass()
    {
        using var folder = new WorkingFolder();

        var result = await ServiceCommand.RunAsync(
            folder, ServiceSettings.Alone(), "migrate", "--environment", "Staging", "--AllowedHosts=*", "--urls", "http://127.0.0.1:0",
            "--Logging:LogLevel:Default", "Warning", "--Serilog:MinimumLevel:Override:Yarp", "Error", "--Kestrel:Endpoints:Http:Url", "http://127.0.0.1:0",
            "Work:Parallelism=2");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.True(File.Exists(folder.DatabaseFile));
    }
}

using System.CommandLine;
using LineSimulator;
using LineSimulator.Faults;
using Microsoft.Extensions.Configuration;
using SessionBot.Hosting;
using SessionBot.Verbs;

namespace SessionBot.Tests.Menu;

public sealed class MenuVerbTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_tells_each_step_and_then_that_there_is_nothing_to_do()
    {
        await using var line = await StartLineAsync();

        var first = await RunAsync(line, "apply", "--group", "example");
        var second = await RunAsync(line, "apply");

        Assert.Matches(@"\Aexample \(.+\): this is being done:\n  create  sessionbot:main:[0-9a-f]{8}\n  upload  menu\.png as the image of ", first.Output);
        Assert.Contains("to everybody\nDone. ", first.Output, StringComparison.Ordinal);
        Assert.Matches(@"\Aexample \(.+\): nothing to do, LINE has sessionbot:main:[0-9a-f]{8}\.\n\z", second.Output);
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
    }

    [Fact]
    public async Task A_dry_run_tells_the_steps_and_takes_none()
    {
        await using var line = await StartLineAsync();

        var run = await RunAsync(line, "apply", "--dry-run");

        Assert.Contains("this would be done:\n  create  ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  LINE  ", (await RunAsync(line, "show")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_tells_what_LINE_has()
    {
        await using var line = await StartLineAsync();
        Assert.Contains("LINE does not have what the file says", (await RunAsync(line, "show")).Output, StringComparison.Ordinal);
        await RunAsync(line, "apply");

        var run = await RunAsync(line, "show");

        Assert.Contains("LINE has what the file says", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  LINE  sessionbot:main:[0-9a-f]{8}  \(shown to everybody, the file's\)\n", run.Output);
    }

    [Fact]
    public async Task Without_a_menu_before_a_rollback_ends_with_2_and_the_remedy()
    {
        await using var line = await StartLineAsync();
        await RunAsync(line, "apply");

        var run = await RunAsync(line, "rollback");

        Assert.Equal((2, "example: LINE keeps no menu to go back to. Change the menu file, then run \"menu apply\".\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_failure_names_the_step_and_ends_with_2()
    {
        await using var line = await StartLineAsync();
        line.Platform.Fault(LineEndpoint.RichMenuImageUpload, FaultKind.ServerError);

        var run = await RunAsync(line, "apply");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"\AThe step ""upload menu\.png as the image of sessionbot:main:[0-9a-f]{8}"" failed: it is out of order \(500\)\. Wait", run.Error);
    }

    [Fact]
    public async Task A_token_that_LINE_does_not_know_is_told_without_the_token()
    {
        await using var line = await StartLineAsync();

        var run = await RunAsync(line, "apply", "--StudyGroups:example:Line:ChannelAccessToken=not-a-token");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the channel access token is not valid (401)", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-token", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_there_is_not_and_a_broken_menu_end_with_2()
    {
        await using var line = await StartLineAsync();

        var group = await RunAsync(line, "show", "--group", "other");
        var menu = await RunAsync(line, "show", "--StudyGroups:example:Menu=/nowhere/menu.json");

        Assert.Equal((2, "There is no study group other: use --group with one of example.\n"), (group.ExitCode, group.Error));
        Assert.Equal(2, menu.ExitCode);
        Assert.Contains("StudyGroups:example:Menu names a menu that cannot be used. /nowhere/menu.json: the menu file is missing; ", menu.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_groups_all_are_applied_and_one_is_rolled_back()
    {
        await using var line = await StartLineAsync();
        string[] second =
        [
            .. ExampleGroup.Settings(line.Platform.Options, line.Address)
                .Select(setting => $"--{setting.Key}={setting.Value}".Replace(":example:", ":second:", StringComparison.Ordinal)),
            "--StudyGroups:second:Line:ChannelSecrets:0=another",
        ];

        var applied = await RunAsync(line, ["apply", .. second]);
        var rolledBack = await RunAsync(line, ["rollback", .. second]);

        Assert.Matches(@"\Aexample [\s\S]+
second ", applied.Output);
        Assert.Equal((2, "There are several study groups: add --group with one of example, second.\n"), (rolledBack.ExitCode, rolledBack.Error));
    }

    private static Task<LocalLine> StartLineAsync() =>
        LocalLine.StartAsync(new ConfigurationManager(), new SimulatorOptions(), TimeProvider.System, port: 0, Ct);

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(LocalLine line, params string[] args)
    {
        var settings = ExampleGroup.Settings(line.Platform.Options, line.Address).Select(setting => $"--{setting.Key}={setting.Value}");
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await new RootCommand { MenuVerb.Command() }
            .Parse(["menu", .. args[..1], .. settings, .. args[1..]])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (exitCode, output.ToString(), error.ToString());
    }
}

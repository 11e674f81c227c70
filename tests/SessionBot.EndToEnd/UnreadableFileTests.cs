using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>A file or folder in the way is named with a remedy that the verb really has.</summary>
public sealed class UnreadableFileTests
{
    private const string NoReading = "/proc/self/mem";

    public static bool HasProc => File.Exists(NoReading);

    [Theory(SkipUnless = nameof(HasProc), Skip = "/proc is Linux's.")]
    [InlineData("serve", "StudyGroups__test__Menu", NoReading)]
    [InlineData("serve", "StudyGroups__test__Layout", NoReading)]
    [InlineData("serve", "Attachments__Folder", NoReading)]
    [InlineData("migrate", "ConnectionStrings__Database", $"Data Source={NoReading}")]
    public async Task A_file_that_cannot_be_read_is_not_blamed_on_an_option_that_the_verb_lacks(string verb, string setting, string value)
    {
        using var folder = new WorkingFolder();
        var settings = ServiceSettings.Alone();
        settings[setting] = value;

        var result = await ServiceCommand.RunAsync(folder, settings, verb, "--urls", "http://127.0.0.1:0");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains(NoReading, result.Error);
        Assert.DoesNotContain("--out", result.Error);
        Assert.DoesNotContain("   at ", result.All);
    }

    [Theory(SkipUnless = nameof(HasProc), Skip = "/proc is Linux's.")]
    [InlineData("demo", "--out", "/proc/sessionbot")]
    [InlineData("demo", "--out", "/dev/null/sessionbot")]
    public async Task An_output_folder_that_cannot_be_written_is_told_with_its_option(params string[] arguments)
    {
        using var folder = new WorkingFolder();

        var result = await ServiceCommand.RunAsync(folder, arguments);

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains(arguments[^1].StartsWith("/dev/null", StringComparison.Ordinal) ? "/dev/null is a file" : "/proc/sessionbot cannot be written", result.Error);
        Assert.Contains("--out", result.Error);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_settings_file_that_is_not_JSON_is_named()
    {
        using var folder = new WorkingFolder();
        var name = $"broken-{Guid.NewGuid():N}";
        var file = Path.Combine(Path.GetDirectoryName(Programs.ServiceAssembly)!, $"appsettings.{name}.json");
        await File.WriteAllTextAsync(file, "{ \"Work\": ", TestContext.Current.CancellationToken);
        try
        {
            var result = await ServiceCommand.RunAsync(folder, "migrate", "--environment", name);

            Assert.True(result.ExitCode == 2, result.All);
            Assert.Contains(file, result.Error);
            Assert.DoesNotContain("   at ", result.All);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

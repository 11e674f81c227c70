using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>An SQLite file serves one process: two would take each other's work.</summary>
public sealed class SecondInstanceTests
{
    [Fact]
    public async Task A_second_service_on_the_same_file_is_refused_and_the_first_goes_on()
    {
        await using var service = await RunningService.StartAsync();

        var second = await ServiceCommand.RunAsync(service.Folder, service.Settings, "--urls", "http://127.0.0.1:0");

        Assert.True(second.ExitCode == 2, second.All);
        Assert.All(
            [$"{service.Folder.DatabaseFile} is in use by another SessionBot", "stop that one", "ConnectionStrings:Database", "PostgreSQL"],
            part => Assert.Contains(part, second.Error));
        Assert.DoesNotContain("   at ", second.All);
        await service.MemberAsync("小松");
    }

    [Fact]
    public async Task A_second_tried_out_service_is_refused_too()
    {
        using var folder = new WorkingFolder();
        var settings = new Dictionary<string, string> { ["Simulator__Port"] = "0" };
        await using var first = await ServiceProcess.StartAsync(folder, settings);

        var second = await ServiceCommand.RunAsync(folder, settings, "--urls", "http://127.0.0.1:0");

        Assert.True(second.ExitCode == 2, second.All);
        Assert.Contains(folder.DatabaseFile, second.Error);
    }

    [Fact]
    public async Task Migrate_works_beside_a_running_service()
    {
        await using var service = await RunningService.StartAsync();

        var migrate = await ServiceCommand.RunAsync(service.Folder, service.Settings, "migrate");

        Assert.True(migrate.ExitCode == 0, migrate.All);
    }
}

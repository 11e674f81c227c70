using SessionBot.EndToEnd.Infrastructure;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>Three machines that are brought up to date at the same moment, as a rollout does it.</summary>
public sealed class MigrateTogetherTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public async Task Of_three_that_migrate_at_once_one_may_be_killed_in_the_middle(int command)
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var database = PostgreSqlCopy.Create();
        using var folder = new WorkingFolder();
        var settings = new Dictionary<string, string>(ServiceSettings.Alone()) { ["ConnectionStrings__Database"] = database.ConnectionString };
        var doomed = new Dictionary<string, string>([.. settings, .. StartupHook.Settings(KillPoint.Migrating, command)]);

        // All of them are doomed but one, for only the one that comes first has anything to do.
        var results = await Task.WhenAll(
            ServiceCommand.RunAsync(folder, doomed, "migrate"), ServiceCommand.RunAsync(folder, doomed, "migrate"), ServiceCommand.RunAsync(folder, settings, "migrate"));
        var after = await ServiceCommand.RunAsync(folder, settings, "migrate");

        Assert.True(results[2].ExitCode == 0, results[2].All);
        Assert.True(after.ExitCode == 0, after.All);
        Assert.All(results[..2], result => Assert.True(result.ExitCode is 0 or 137, result.All));
    }
}

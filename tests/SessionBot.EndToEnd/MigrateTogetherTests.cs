using Npgsql;
using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Storage.PostgreSql;
using TestKit;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>Three machines that are brought up to date at the same moment, as a rollout does it.</summary>
public sealed class MigrateTogetherTests
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public async Task Of_three_that_migrate_at_once_two_may_be_killed_in_the_middle(int command)
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var database = PostgreSqlCopy.Create();
        using var folder = new WorkingFolder();
        var settings = new Dictionary<string, string>(ServiceSettings.Alone()) { ["ConnectionStrings__Database"] = database.ConnectionString };
        var doomed = new Dictionary<string, string>([.. settings, .. StartupHook.Settings(KillPoint.Migrating, command)]);

        // All three wait for their turn, and get it in the order in which they have come.
        await using var gate = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString());
        await gate.OpenAsync(Ct);
        await using (var close = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgreSqlDatabase.MigrationLock})", gate))
        {
            await close.ExecuteNonQueryAsync(Ct);
        }

        var migrating = new List<Task<CommandResult>>();
        foreach (var own in new[] { doomed, doomed, settings })
        {
            migrating.Add(ServiceCommand.RunAsync(folder, own, "migrate"));
            await AreWaitingAsync(gate, migrating.Count);
        }

        await gate.CloseAsync();
        var results = await Task.WhenAll(migrating);
        var after = await ServiceCommand.RunAsync(folder, settings, "migrate");

        Assert.Equal([ServiceProcess.Killed, ServiceProcess.Killed, 0], results.Select(result => result.ExitCode));
        Assert.True(after.ExitCode == 0, after.All);
    }

    private static async Task AreWaitingAsync(NpgsqlConnection gate, int count)
    {
        await using var waiting = new NpgsqlCommand(
            "SELECT COUNT(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()", gate);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TestConstants.Timeout);
        using var looks = new PeriodicTimer(BetweenLooks);
        while ((long)(await waiting.ExecuteScalarAsync(Ct))! < count)
        {
            await looks.WaitForNextTickAsync(limit.Token);
        }
    }
}

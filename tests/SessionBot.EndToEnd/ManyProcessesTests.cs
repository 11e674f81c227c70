using SessionBot.EndToEnd.Infrastructure;
using static SessionBot.EndToEnd.Infrastructure.FleetTalk;

namespace SessionBot.EndToEnd;

/// <summary>A group that has outgrown one machine: several processes on one database do the work of one, whatever happens to one of them.</summary>
public sealed class ManyProcessesTests(ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_processes_that_start_together_answer_every_message_once_and_each_member_in_order()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);

        for (var round = 0; round < Rounds; round++)
        {
            await SayAllAsync(fleet, members, round);
        }

        await CheckAsync(fleet, members, output);
        Assert.All(fleet.Processes, process => Assert.DoesNotContain("[ERR]", process.Output.All, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_one_is_killed_and_another_one_takes_its_place_nothing_is_lost_or_said_twice()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);
        var doomed = fleet.Processes[1];

        for (var round = 0; round < Rounds; round++)
        {
            var saying = SayAllAsync(fleet, members, round);
            if (round == 2)
            {
                await doomed.KillAsync();
                fleet.InTurn.Remove(doomed);
                await fleet.AddAsync();
            }

            await saying;
        }

        await CheckAsync(fleet, members, output);
    }

    [Fact]
    public async Task One_that_sleeps_past_its_leases_and_wakes_up_commits_nothing_that_others_have_done_meanwhile()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);
        var sleeper = fleet.Processes[2];

        // What it has answered 200 to, and what it has claimed, is in its hands at this moment.
        await SayAllAsync(fleet, members, 0);
        sleeper.Suspend();
        fleet.InTurn.Remove(sleeper);
        for (var round = 1; round < Rounds; round++)
        {
            await SayAllAsync(fleet, members, round);
        }

        // What the sleeper holds is only done after its leases have run out.
        await fleet.IdleAsync();
        sleeper.Resume();

        await CheckAsync(fleet, members, output);
    }

    [Fact]
    public async Task A_rolling_restart_under_load_loses_nothing_and_says_nothing_twice()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);

        var old = fleet.Processes.ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var saying = SayAllAsync(fleet, members, round);
            if (round < old.Count)
            {
                await fleet.AddAsync();
                fleet.InTurn.Remove(old[round]);
                var (exitCode, took) = await old[round].StopAsync();
                Assert.Equal(0, exitCode);
                Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
            }

            await saying;
        }

        await CheckAsync(fleet, members, output);
    }

    /// <remarks>What a process does whose clock is far ahead of the others' is to find their leases run out at once.</remarks>
    [Fact]
    public async Task Processes_that_take_each_other_s_leases_for_run_out_do_nothing_twice()
    {
        await using var fleet = await Fleet.StartAsync(3);
        var members = await BeginAsync(fleet);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var ageing = fleet.EndLeasesAsync(enough.Token);

        for (var round = 0; round < Rounds; round++)
        {
            await SayAllAsync(fleet, members, round);
        }

        await fleet.IdleAsync();
        await enough.CancelAsync();
        Assert.True(await ageing > 0, "No lease was ended early, so nothing was tried.");
        await CheckAsync(fleet, members, output);
    }
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SessionBot.EndToEnd.Infrastructure;
using TestKit;

namespace SessionBot.EndToEnd;

/// <summary>
/// A group that has outgrown one machine: several processes on one database do the work of one, whatever happens to one of them. The long form is
/// <c>SessionBot.Load fleet</c>.
/// </summary>
[Collection(SharedFleet.Name)]
public sealed partial class ManyProcessesTests(SharedFleet shared, ITestOutputHelper output)
{
    /// <summary>A slow machine must keep up: what is measured here is not speed.</summary>
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_processes_that_started_together_answer_every_message_once_and_each_member_in_order()
    {
        var fleet = await shared.OfThreeAsync();
        var before = fleet.InTurn.ToDictionary(process => process, process => process.Output.Standard.Length);
        var talk = await FleetTalk.BeginAsync(fleet);

        for (var round = 0; round < FleetTalk.Rounds; round++)
        {
            await talk.SayAllAsync();
        }

        await talk.CheckAsync(output);
        Assert.All(before, one => Assert.DoesNotMatch(Failure(), one.Key.Output.Standard[one.Value..]));
    }

    [Fact]
    public async Task When_one_is_killed_and_another_one_takes_its_place_nothing_is_lost_or_said_twice()
    {
        var fleet = await shared.OfThreeAsync();
        var talk = await FleetTalk.BeginAsync(fleet);
        var doomed = fleet.InTurn[1];

        for (var round = 0; round < FleetTalk.Rounds; round++)
        {
            var saying = talk.SayAllAsync();
            if (round == 1)
            {
                await doomed.KillAsync();
                fleet.InTurn = fleet.InTurn.Remove(doomed);
                await fleet.AddAsync();
            }

            await saying;
        }

        await talk.CheckAsync(output);
    }

    [Fact]
    public async Task What_one_has_in_hand_that_sleeps_past_its_leases_is_done_by_others_and_it_commits_nothing_when_it_wakes_up()
    {
        var fleet = await shared.OfThreeAsync();
        var talk = await FleetTalk.BeginAsync(fleet);
        var sleeper = fleet.InTurn[2];
        var said = sleeper.Output.Standard.Length;

        // The others sleep meanwhile, so all replies are in the hands of this one when it falls asleep: LINE answers none of them before.
        var others = fleet.InTurn.Where(process => process != sleeper).ToList();
        others.ForEach(other => other.Suspend());
        fleet.InTurn = [sleeper];
        var (held, all, open) = (0, new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        fleet.Line.Around = async (call, next) =>
        {
            if (call.Request.Path == "/v2/bot/message/reply" && Interlocked.Increment(ref held) is var number and <= FleetTalk.Members)
            {
                if (number == FleetTalk.Members)
                {
                    all.SetResult();
                }

                await open.Task;
            }

            await next(call);
        };
        await talk.SayAllAsync();
        await all.Task.WaitAsync(TestConstants.Timeout, Ct);
        sleeper.Suspend();
        others.ForEach(other => other.Resume());
        fleet.InTurn = [.. others];
        open.SetResult();
        for (var round = 1; round < FleetTalk.Rounds; round++)
        {
            await talk.SayAllAsync();
        }

        // What the sleeper holds is only done after its leases have run out.
        await fleet.IdleAsync();
        fleet.Line.Around = (call, next) => next(call);
        sleeper.Resume();
        fleet.InTurn = fleet.InTurn.Add(sleeper);

        await sleeper.Output.LineWith("another process took it over", said).WaitAsync(TestConstants.Timeout, Ct);
        await talk.CheckAsync(output);
        Assert.DoesNotMatch(Failure(), sleeper.Output.Standard[said..]);
    }

    [Fact]
    public async Task A_rolling_restart_under_load_loses_nothing_and_says_nothing_twice()
    {
        var fleet = await shared.OfThreeAsync();
        var talk = await FleetTalk.BeginAsync(fleet);
        using var restarted = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var talking = KeepTalkingAsync(talk, restarted.Token);

        for (var restarts = 0; restarts < FleetTalk.Rounds / 4; restarts++)
        {
            foreach (var old in fleet.InTurn)
            {
                await fleet.AddAsync();
                fleet.InTurn = fleet.InTurn.Remove(old);
                var (exitCode, took) = await old.StopAsync();
                Assert.Equal(0, exitCode);
                Assert.InRange(took, TimeSpan.Zero, ServiceProcess.StopsWithin);
            }
        }

        await restarted.CancelAsync();
        await talking;
        await talk.SayAllAsync();
        await talk.CheckAsync(output);
    }

    /// <remarks>What a process does whose clock is far ahead of the others' is to find their leases run out at once.</remarks>
    [Fact]
    public async Task Processes_that_take_each_other_s_leases_for_run_out_do_nothing_twice()
    {
        var fleet = await shared.OfThreeAsync();
        var talk = await FleetTalk.BeginAsync(fleet);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var ageing = fleet.EndLeasesAsync(enough.Token);

        for (var round = 0; round < FleetTalk.Rounds; round++)
        {
            await talk.SayAllAsync();
        }

        await fleet.IdleAsync();
        await enough.CancelAsync();
        Assert.True(await ageing > 0, "No lease was ended early, so nothing was tried.");
        await talk.CheckAsync(output);
    }

    /// <summary>Goes on until it is told to stop, and then ends the round that is under way.</summary>
    private static async Task KeepTalkingAsync(FleetTalk talk, CancellationToken until)
    {
        using var pace = new PeriodicTimer(BetweenRounds);
        try
        {
            do
            {
                await talk.SayAllAsync();
            }
            while (await pace.WaitForNextTickAsync(until));
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // All that was said is said.
        }
    }

    [GeneratedRegex(@" (ERR|FTL)\]")]
    private static partial Regex Failure();
}

using SessionBot.EndToEnd.Infrastructure;
using static SessionBot.EndToEnd.Infrastructure.FleetTalk;

namespace SessionBot.EndToEnd;

/// <summary>Several processes on one database, whose clocks do not agree.</summary>
public sealed class WrongClockTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(90);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clocks_that_are_minutes_apart_change_nothing_and_what_the_fast_one_leaves_behind_is_done()
    {
        Assert.SkipUnless(WrongClock.IsThere, WrongClock.Missing);
        await using var fleet = await Fleet.StartAsync(TimeSpan.Zero, Skew, -Skew);
        Assert.True(await ClockAsync(fleet.Processes[1]) - await ClockAsync(fleet.Processes[2]) > Skew, "The library has no hold on the service's clock, so nothing is tried.");
        var members = await BeginAsync(fleet);
        var fast = fleet.Processes[1];

        for (var round = 0; round < Rounds; round++)
        {
            await SayAllAsync(fleet, members, round);
            if (round == 2)
            {
                // Its leases would last as long as its clock is ahead; what nobody holds must not wait for that.
                await fleet.IdleAsync();
                await fast.KillAsync();
                fleet.InTurn.Remove(fast);
            }
        }

        await CheckAsync(fleet, members, output);
    }

    private static async Task<DateTimeOffset> ClockAsync(ServiceProcess process)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var answer = await http.GetAsync(new Uri(process.Address, "/health/live"), Ct);
        return answer.Headers.Date!.Value;
    }
}

using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>Several processes on one database, whose clocks do not agree.</summary>
public sealed class WrongClockTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(90);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clocks_that_are_minutes_apart_change_nothing_and_when_the_fast_one_is_gone_the_others_go_on()
    {
        Assert.SkipUnless(WrongClock.IsThere, WrongClock.Missing);
        await using var fleet = await Fleet.StartAsync(TimeSpan.Zero, Skew, -Skew);
        Assert.True(await ClockAsync(fleet.Processes[1]) - await ClockAsync(fleet.Processes[2]) > Skew, "The library has no hold on the service's clock, so nothing is tried.");
        var talk = await FleetTalk.BeginAsync(fleet);
        var fast = fleet.Processes[1];

        for (var round = 0; round < FleetTalk.Rounds; round++)
        {
            await talk.SayAllAsync();
            if (round == 1)
            {
                // Its leases would last as long as its clock is ahead; what nobody holds must not wait for that.
                await fleet.IdleAsync();
                await fast.KillAsync();
                fleet.InTurn = fleet.InTurn.Remove(fast);
            }
        }

        await talk.CheckAsync(output);
    }

    private static async Task<DateTimeOffset> ClockAsync(ServiceProcess process)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var answer = await http.GetAsync(new Uri(process.Address, "/health/live"), Ct);
        return answer.Headers.Date!.Value;
    }
}
